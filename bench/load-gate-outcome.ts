/** What one run of the load gate came to. */
import type { CensusFigures } from './load-gate-census.js';
import type { Spent } from './load-gate-stopwatch.js';

export type Outcome = {
  readonly users: number;
  readonly clients: number;
  /** Making the population, the tables and the first events. */
  readonly setUp: Spent;
  /** Running the day. */
  readonly run: Spent;
  /** Making all reports but the picture, and how many characters they have. */
  readonly reports: Spent;
  readonly charactersOfReports: number;
  readonly events: number;
  /** Both sampled every minute of the day. */
  readonly pendingMax: number;
  readonly messageRowsMax: number;
  /** Presences that clients announced, and those that reached a watcher's client. */
  readonly published: number;
  readonly delivered: number;
  /** The cluster's own counters at the end of the day, by their vendor's names. */
  readonly counters: Readonly<Record<string, number>>;
  /** The process at its largest, in megabytes of 2^20 bytes. */
  readonly memoryPeak: number;
  /** What heap and columns hold at the end of the day, garbage included, in the same unit. */
  readonly memoryHeld: number;
  readonly digest: string;
  /** Absent from a timed run. */
  readonly census?: CensusFigures;
};
