/** The load gate's findings: figures beside their budgets, in text for people and as data. */
import type { CensusFigures } from './load-gate-census.js';
import type { Outcome } from './load-gate-outcome.js';

/** All runs with one number of clients. They did the same work, and their digests agree. */
export type Size = {
  readonly clients: number;
  readonly census: CensusFigures;
  readonly timed: readonly Outcome[];
};

/** A figure that is to stay at or below its budget. */
export type Verdict = {
  readonly figure: string;
  readonly value: number;
  readonly budget: number;
  readonly stretch?: number;
  readonly unit: string;
};

/** Seconds, megabytes, and a ratio. */
const budgets = {
  day: { budget: 10, stretch: 5, unit: 's' },
  memory: { budget: 300, unit: 'MB' },
  growth: { budget: 1.6, stretch: 1.2, unit: 'x' },
} as const;

const MICROSECONDS_IN_SECOND = 1e6;

/** The run that took least: what neighbours on the machine add to a run is no part of it. */
export const quickestOf = (size: Size): Outcome =>
  size.timed.reduce((best, run) => (run.run.userCpu < best.run.userCpu ? run : best));

/** Microseconds of user CPU time. */
export const costPerEvent = (size: Size): number => {
  const { run, events } = quickestOf(size);
  return (run.userCpu / events) * MICROSECONDS_IN_SECOND;
};

/** What a day of full size is judged by. */
export const verdictsOnDay = (day: Size): readonly Verdict[] => [
  {
    figure: 'user CPU time, reports included',
    value: quickestOf(day).run.userCpu + quickestOf(day).reports.userCpu,
    ...budgets.day,
  },
  {
    figure: 'peak memory',
    value: Math.max(...day.timed.map((run) => run.memoryPeak)),
    ...budgets.memory,
  },
];

/** How much more an event costs among many clients than among few. */
export const verdictOnGrowth = (few: Size, many: Size): Verdict => ({
  figure: 'growth of cost per event',
  value: costPerEvent(many) / costPerEvent(few),
  ...budgets.growth,
});

export const isKept = ({ value, budget }: Verdict): boolean => value <= budget;

export function verdictLines(verdicts: readonly Verdict[]): readonly string[] {
  return verdicts.map((verdict) => {
    const { figure, value, budget, stretch, unit } = verdict;
    const aim = stretch === undefined ? '' : `, stretch ${stretch}`;
    const outcome = isKept(verdict) ? 'kept' : 'EXCEEDED';
    return line(figure, `${value.toFixed(2)} ${unit}`, `budget ${budget}${aim}: ${outcome}`);
  });
}

/** Everything that a size came to, a figure a line. */
export function sizeLines(size: Size): readonly string[] {
  const { census, timed } = size;
  const best = quickestOf(size);
  const cpuOfRuns = timed.map((run) => run.run.userCpu.toFixed(2)).join(', ');
  const flushes = Object.entries(census.flushes).map(
    ([reason, count]) => `${reason} ${whole(count)}`,
  );
  return [
    `One day of ${whole(best.users)} users with ${whole(best.clients)} clients`,
    line('user CPU time', `${best.run.userCpu.toFixed(2)} s`, `least of ${cpuOfRuns}`),
    line(
      'wall time',
      `${best.run.wall.toFixed(2)} s`,
      `and ${best.setUp.wall.toFixed(2)} s to set up`,
    ),
    line(
      'reports',
      `${best.reports.userCpu.toFixed(2)} s`,
      `${whole(best.charactersOfReports)} characters`,
    ),
    line('events', whole(best.events), `${whole(best.events / best.run.userCpu)} a second`),
    line('cost per event', `${costPerEvent(size).toFixed(3)} us`),
    line(
      'messages',
      whole(census.messages),
      `refused ${census.refused}, lost ${census.packetsLost}`,
    ),
    line('decisions', whole(census.decisions)),
    line('presence', `${whole(best.published)} published`, `${whole(best.delivered)} delivered`),
    line('flushes', whole(best.counters['MDMBufferFlushes'] ?? 0), flushes.join(', ')),
    line('pending', `${whole(best.pendingMax)} at most`),
    line('message rows', `${whole(best.messageRowsMax)} at most`),
    line(
      'memory',
      `${best.memoryPeak.toFixed(0)} MB at most`,
      `${best.memoryHeld.toFixed(0)} MB held`,
    ),
    line('digest', best.digest),
  ];
}

const line = (name: string, value: string, note = ''): string =>
  `  ${name.padEnd(34)}${value.padStart(22)}   ${note}`.trimEnd();

/** With a comma between thousands. */
const whole = (count: number): string => Math.round(count).toLocaleString('en-US');
