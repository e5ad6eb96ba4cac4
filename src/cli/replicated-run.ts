/** A scenario run once or several times: the first run in this thread, further replications beside it. */
import { availableParallelism } from 'node:os';
import { memoryOf, type Memory } from '../scenarios/format/run-memory.js';
import type { Scenario } from '../scenarios/format/scenario.js';
import { Replay } from '../scenarios/replay/replay.js';
import { replicationOf, type Replication } from '../scenarios/replay/replication.js';
import type { RunResult } from '../scenarios/replay/run-result.js';
import { drive } from './driven-run.js';
import type { InterruptionWatch } from './interruption.js';
import { threadsThatFit } from './machine-room.js';
import { startReplications } from './replications.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** What the command line says of replications. */
export type ReplicationOptions = {
  readonly replications: number;
  /** Undefined: as many as there are processors. */
  readonly workers: number | undefined;
};

export type ReplicatedRun = {
  /** Of the first replication. */
  readonly result: RunResult;
  /** All of them, in their order. */
  readonly replications: readonly Replication[];
};

export type Setting = {
  readonly scenario: Scenario;
  /** Of the scenario's file. */
  readonly bytes: Uint8Array;
  readonly traceAll: boolean;
  readonly options: ReplicationOptions;
  /** What all runs together may take. */
  readonly memory: Memory;
};

const REPLICATIONS_MAX = 10_000;
const WORKERS_MAX = 64;

/** @throws {UsageError} if a number makes no sense. */
export const checkReplications = ({ replications, workers }: ReplicationOptions): void => {
  checkCount('replications', replications, REPLICATIONS_MAX);
  if (workers !== undefined) checkCount('workers', workers, WORKERS_MAX);
};

const checkCount = (flag: string, count: number, max: number): void => {
  if (!Number.isInteger(count) || count < 1 || count > max)
    throw new UsageError(`Expected --${flag} to be a whole number from 1 to ${max}, got ${count}`);
};

/** @throws {Interrupted} if somebody asked for that. */
export const runReplicated = async (
  { scenario, bytes, traceAll, options, memory }: Setting,
  watch: InterruptionWatch,
  terminal: Terminal,
): Promise<ReplicatedRun> => {
  const { replications, workers: asked = availableParallelism() } = options;
  // How many threads there are changes nothing in what comes of them.
  const workers = threadsThatFit(asked, memoryOf(scenario), memory);
  const others = startReplications({ scenario, bytes, replications, workers });
  try {
    const run = new Replay(scenario, { traceAll });
    await drive(run, watch, terminal);
    const result = run.result();
    const further = await watch.during(
      others.results,
      () => `${scenario.id} had not ended all replications; it wrote nothing`,
    );
    return { result, replications: [replicationOf(result, 0), ...further] };
  } finally {
    await others.stop();
  }
};
