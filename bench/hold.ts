/**
 * What the kernel costs, against a C++ baseline that does nothing but keep the queue.
 *
 *   node --import tsx bench/hold.ts [--json FILE]
 *
 * Rounds alternate between the two, so that both meet the same machine; the ratio of the medians is
 * what the budget is about. Times are processor times, which other work disturbs least. The two must
 * end at one virtual clock with one checksum, or the comparison is worth nothing.
 */
import { writeFileSync } from 'node:fs';
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

type Row = (typeof budgets)[number] & {
  /** Million events a second, medians over the rounds. */
  readonly engine: number;
  readonly baseline: number | undefined;
  readonly ratio: number | undefined;
};

/** Events a nanosecond are a thousand million a second. */
const millionsASecond = ({ events, nanoseconds }: HoldResult): number =>
  (events / nanoseconds) * 1_000;

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)]!;

function measured(asked: (typeof budgets)[number], runBaseline: Baseline | undefined): Row {
  const run = holdRun(asked.pending, EVENTS);
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
  return runBaseline
    ? { ...asked, engine: speed, baseline: median(baseline), ratio: speed / median(baseline) }
    : { ...asked, engine: speed, baseline: undefined, ratio: undefined };
}

const figure = (value: number | undefined): string => value?.toFixed(2) ?? 'no compiler';

function line(cells: readonly string[]): string {
  return cells.map((cell) => cell.padStart(12)).join('');
}

function main(): void {
  const runBaseline = compiledBaseline();
  const headings = ['pending', 'engine M/s', 'C++ M/s', 'ratio', 'budget', 'stretch'];
  console.log(line(headings));
  const rows = budgets.map((asked) => {
    const row = measured(asked, runBaseline);
    const figures = [row.engine, row.baseline, row.ratio, row.budget, row.stretch].map(figure);
    console.log(line([String(row.pending), ...figures]));
    return row;
  });
  const jsonAt = process.argv.indexOf('--json');
  const file = jsonAt < 0 ? undefined : process.argv[jsonAt + 1];
  if (file) writeFileSync(file, `${JSON.stringify({ rounds: ROUNDS, rows }, null, 2)}\n`);
}

main();
