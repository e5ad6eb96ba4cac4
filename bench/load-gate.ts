/**
 * The load gate: one day of 39,400 users with 74,860 clients, within a budget of time and memory.
 *
 *   node --import tsx bench/load-gate.ts                  the day, and how cost grows from 7,500 clients
 *     --clients 7500      that size alone, judged by nothing
 *     --runs 5            so many timed runs of each size (3)
 *     --json FILE         writes all outcomes there
 *     --keep              writes the figures that later ones are compared with
 *     --profile           one run more, whose profile goes to .cache/load-gate-profiles
 *
 * Times are user CPU time, the least of several runs, so that a busy machine does little harm. The
 * day is drawn from a fixed seed: a digest that changes means that results changed.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  costPerEvent,
  isKept,
  sizeLines,
  verdictLines,
  verdictOnGrowth,
  verdictsOnDay,
  type Verdict,
} from './load-gate-report.js';
import { bundleRun, runOnce } from './load-gate-runner.js';
import { measure, SIZES } from './load-gate-sizes.js';
import { committedFigures, figuresOf, keepFigures, tableLines } from './load-gate-figures.js';

const { values } = parseArgs({
  options: {
    clients: { type: 'string' },
    runs: { type: 'string', default: '3' },
    json: { type: 'string' },
    keep: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
  },
});

const wholeNumber = (name: string, text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new Error(`Expected --${name} to be a whole number from 1 up, got ${text}`);
  return number;
};

await bundleRun();
const isJudged = values.clients === undefined;
const sizes = measure(
  values.clients === undefined ? SIZES : [wholeNumber('clients', values.clients)],
  wholeNumber('runs', values.runs),
);
const largest = sizes.at(-1)!;
const verdicts: readonly Verdict[] = isJudged
  ? [...verdictsOnDay(largest), verdictOnGrowth(sizes[0]!, largest)]
  : [];
const costs = sizes.map((size) => `${costPerEvent(size).toFixed(3)} us at ${size.clients} clients`);
const figures = sizes.map(figuresOf);
const committed = committedFigures();
const lines = [
  ...sizeLines(largest),
  `Cost per event: ${costs.join(', ')}`,
  ...tableLines(figures, committed),
  ...verdictLines(verdicts),
];
console.log(lines.join('\n'));
if (values.json !== undefined)
  writeFileSync(
    values.json,
    `${JSON.stringify({ figures, committed, sizes, verdicts }, undefined, 2)}\n`,
  );
if (values.keep) keepFigures(figures);
if (values.profile) runOnce(largest.clients, 'profile');
process.exitCode = verdicts.every(isKept) ? 0 : 1;
