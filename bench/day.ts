/** The busy day of the load gate as rows of the one table: time, cost of an event and memory by size. */
import type { Row } from './bench-row.js';
import { committedFigures, figuresOf, keepFigures, type Figures } from './load-gate-figures.js';
import { bundleRun } from './load-gate-runner.js';
import { measure, SIZES } from './load-gate-sizes.js';

const RUNS = 3;

/** Of the whole day: seconds of user CPU time with its reports, and megabytes. */
const BUDGET_OF_DAY = { budget: 10, stretch: 5 };
const BUDGET_OF_MEMORY = { budget: 300 };
const BUDGET_OF_GROWTH = { budget: 1.6, stretch: 1.2 };

/** Measures all sizes; with `keep` they are what later ones are compared with. */
export const dayRows = async (keep: boolean): Promise<readonly Row[]> => {
  await bundleRun();
  const figures = measure(SIZES, RUNS).map(figuresOf);
  for (const { clients, digest } of figures) {
    const before = committedFigures().find((one) => one.clients === clients);
    if (before !== undefined && before.digest !== digest)
      console.error(`${clients} clients: the digest CHANGED from ${before.digest} to ${digest}`);
  }
  if (keep) keepFigures(figures);
  return rowsOf(figures);
};

/** Those of the figures that were committed last. */
export const committedDayRows = (): readonly Row[] => rowsOf(committedFigures());

const rowsOf = (figures: readonly Figures[]): readonly Row[] => {
  const whole = figures.at(-1);
  const few = figures[0];
  const rows = figures.flatMap((one): readonly Row[] => {
    const isWhole = one === whole;
    const common = { part: 'day' };
    const named = `${one.clients.toLocaleString('en-US')} clients`;
    return [
      {
        ...common,
        figure: `${named}, reports included`,
        value: one.day + one.reports,
        unit: 's',
        ...(isWhole ? BUDGET_OF_DAY : {}),
      },
      { ...common, figure: `${named}, an event`, value: one.costPerEvent, unit: 'us' },
      {
        ...common,
        figure: `${named}, at most`,
        value: one.memory,
        unit: 'MB',
        ...(isWhole ? BUDGET_OF_MEMORY : {}),
      },
    ];
  });
  if (whole === undefined || few === undefined) return rows;
  const value = whole.costPerEvent / few.costPerEvent;
  const figure = 'growth of the cost of an event';
  return [...rows, { part: 'day', figure, value, unit: 'x', ...BUDGET_OF_GROWTH }];
};
