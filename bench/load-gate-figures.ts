/**
 * The figures that were committed last, and how those of today compare: ratios, since a figure alone
 * says more of the machine than of the code.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { costPerEvent, quickestOf, type Size } from './load-gate-report.js';

const FILE = 'bench/load-gate-figures.json';

export type Figures = {
  readonly clients: number;
  readonly events: number;
  /** Seconds of user CPU time: of the day, and of its reports. */
  readonly day: number;
  readonly reports: number;
  /** Microseconds. */
  readonly costPerEvent: number;
  /** Megabytes at most. */
  readonly memory: number;
  readonly digest: string;
};

export const figuresOf = (size: Size): Figures => {
  const best = quickestOf(size);
  return {
    clients: size.clients,
    events: best.events,
    day: rounded(best.run.userCpu),
    reports: rounded(best.reports.userCpu),
    costPerEvent: rounded(costPerEvent(size)),
    memory: rounded(Math.max(...size.timed.map((run) => run.memoryPeak))),
    digest: best.digest,
  };
};

const DIGITS = 3;
const rounded = (value: number): number => Number(value.toFixed(DIGITS));

/** Those committed; none before the first time. */
export const committedFigures = (): readonly Figures[] => {
  if (!existsSync(FILE)) return [];
  const figures: readonly Figures[] = JSON.parse(readFileSync(FILE, 'utf8'));
  return figures;
};

export const keepFigures = (figures: readonly Figures[]): void =>
  writeFileSync(FILE, `${JSON.stringify(figures, undefined, 2)}\n`);

/** A line a size: each figure, and its ratio to the committed one where there is one. */
export const tableLines = (
  today: readonly Figures[],
  committed: readonly Figures[],
): readonly string[] => [
  row(['clients', 'events', 'day', 'reports', 'an event', 'memory', 'digest']),
  ...today.map((now) => {
    const then = committed.find(({ clients }) => clients === now.clients);
    return row([
      String(now.clients),
      cell(now.events / 1e6, 'M', then && then.events / 1e6),
      cell(now.day, 's', then?.day),
      cell(now.reports, 's', then?.reports),
      cell(now.costPerEvent, 'us', then?.costPerEvent),
      cell(now.memory, 'MB', then?.memory),
      then === undefined || then.digest === now.digest ? now.digest : `${now.digest} CHANGED`,
    ]);
  }),
];

/** A figure, and its ratio to the one before. */
const cell = (value: number, unit: string, before: number | undefined): string =>
  `${value.toFixed(2)} ${unit}${before === undefined ? '' : ` (x ${(value / before).toFixed(2)})`}`;

const CELL_WIDTH = 19;
const row = (cells: readonly string[]): string =>
  cells
    .map((text) => text.padEnd(CELL_WIDTH))
    .join('')
    .trimEnd();
