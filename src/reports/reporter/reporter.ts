/**
 * A reporter tells how the runs of one command went: to people, or to a tool in the tool's own form.
 * It is told of each run as it ends, and of the end of the command; it writes text, and knows neither
 * where the text goes nor who else reports.
 */
import type { Fault } from '../../scenarios/loader/fault.js';
import type { Replication } from '../../scenarios/replay/replication.js';
import type { RunResult } from '../../scenarios/replay/run-result.js';
import type { summaryOf } from '../summary.js';

export type FinishedRun = {
  /** Of the first replication. */
  readonly result: RunResult;
  /** All of them, in their order. */
  readonly replications: readonly Replication[];
  readonly summary: ReturnType<typeof summaryOf>;
  /** The command that shows the run again. */
  readonly again: string;
};

export type Ending = {
  /** 0 where all held; what the process ends with. */
  readonly exitCode: number;
  /** How many scenarios were asked for; fewer ran where the command was cut short. */
  readonly scenarios: number;
  /** Of all files. Where there is one, nothing ran. */
  readonly faults: readonly Fault[];
  /** What else went wrong: a file that could not be written, a run that does not repeat. */
  readonly troubles: readonly string[];
};

export type Reporter = {
  readonly ran: (run: FinishedRun) => void;
  /** Once, after all runs, also where none ran. */
  readonly ended: (ending: Ending) => void;
};

/** Takes text as it is; a text ends its own lines. */
export type Write = (text: string) => void;
