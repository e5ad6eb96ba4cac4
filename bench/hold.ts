/**
 * What the kernel costs, against a C++ baseline that does nothing but keep the queue.
 *
 * Rounds alternate between the two, so that both meet the same machine; the ratio of the medians is
 * what the budget is about. Times are processor times, which other work disturbs least. The two must
 * end at one virtual clock with one checksum, or the comparison is worth nothing.
 */
import { median, type Row } from './bench-row.js';
import { compiledBaseline, type Baseline } from './hold-baseline.js';
import { hold, holdRun, type HoldResult } from './hold-model.js';

const ROUNDS = 5;
const EVENTS = 3_000_000;

/** How many times the baseline's speed is asked of the engine, and hoped for. */
const budgets = [
  { pending: 100, budget: 0.9, stretch: 1.2 },
  { pending: 10_000, budget: 1.4, stretch: 2 },
  { pending: 100_000, budget: 1.8, stretch: 2.5 },
  { pending: 1_000_000, budget: 2.5, stretch: 3.5 },
];

/** Million events a second, and where a compiler is at hand the ratio to the baseline. */
export const holdRows = (): readonly Row[] => {
  const runBaseline = compiledBaseline();
  return budgets.flatMap((asked) => rowsOf(asked, runBaseline));
};

/** Events a nanosecond are a thousand million a second. */
const millionsASecond = ({ events, nanoseconds }: HoldResult): number =>
  (events / nanoseconds) * 1_000;

function rowsOf(
  asked: (typeof budgets)[number],
  runBaseline: Baseline | undefined,
): readonly Row[] {
  const { pending, ...budget } = asked;
  const run = holdRun(pending, EVENTS);
  const engine: number[] = [];
  const baseline: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const ours = hold(run);
    engine.push(millionsASecond(ours));
    if (!runBaseline) continue;
    const theirs = runBaseline(run);
    baseline.push(millionsASecond(theirs));
    if (ours.clock !== theirs.clock || ours.checksum !== theirs.checksum)
      throw new Error(`the two ran apart: ${JSON.stringify({ ours, theirs })}`);
  }
  const speed = median(engine);
  const common = { part: 'hold', isSpeed: true };
  const named = `${pending.toLocaleString('en-US')} pending`;
  const ofEngine: Row = { ...common, figure: named, value: speed, unit: 'M/s' };
  if (!runBaseline) return [ofEngine];
  const value = speed / median(baseline);
  return [ofEngine, { ...common, figure: `${named}, x C++`, value, unit: '', ...budget }];
}
