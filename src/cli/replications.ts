/**
 * The further replications of a run, over threads. Each depends on the scenario, its seed and its own
 * number alone, and they are put in the order of their numbers: how many threads there are changes
 * nothing.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Scenario } from '../scenarios/format/scenario.js';
import { replay } from '../scenarios/replay/replay.js';
import { replicationOf, type Replication } from '../scenarios/replay/replication.js';

/** What a thread is given. */
export type ReplicationJob = {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly seed: string;
};

/** Further replications on their way. */
export type ReplicationsUnderWay = {
  /** All of them, in the order of their numbers, from 1 on. */
  readonly results: Promise<readonly Replication[]>;
  /** Ends all threads. */
  stop(): Promise<void>;
};

export type ReplicationPlan = {
  readonly scenario: Scenario;
  readonly bytes: Uint8Array;
  /** How many there are, the first included, which is none of these. */
  readonly replications: number;
  readonly workers: number;
};

/** Starts them; they run while this thread does other work. */
export const startReplications = (plan: ReplicationPlan): ReplicationsUnderWay => {
  const { scenario, bytes, replications, workers } = plan;
  const numbers = Array.from({ length: replications - 1 }, (_, index) => index + 1);
  const file = workerFile();
  if (file === undefined || numbers.length === 0) return here(scenario, numbers);
  const workerData: ReplicationJob = { file: scenario.file, bytes, seed: scenario.seed };
  const threads = numbers.slice(0, workers).map(() => new Worker(file, { workerData }));
  const queue = numbers.values();
  const results = Promise.all(threads.map((thread) => serve(thread, queue))).then((parts) =>
    parts.flat().toSorted((one, other) => one.replication - other.replication),
  );
  // Whoever stops early does not wait for them.
  results.catch(() => undefined);
  return {
    results,
    stop: async () => void (await Promise.all(threads.map((thread) => thread.terminate()))),
  };
};

/** Beside the bundle; run from its sources, the command has no such file. */
const workerFile = (): string | undefined => {
  const file = fileURLToPath(new URL('./replication-worker.js', import.meta.url));
  return existsSync(file) ? file : undefined;
};

const here = (scenario: Scenario, numbers: readonly number[]): ReplicationsUnderWay => ({
  results: Promise.resolve().then(() =>
    numbers.map((replication) =>
      replicationOf(replay(scenario, { traceAll: false, replication }), replication),
    ),
  ),
  stop: () => Promise.resolve(),
});

/** Hands a thread one number after the other, until there are none. */
const serve = (thread: Worker, numbers: Iterator<number>): Promise<readonly Replication[]> =>
  new Promise((settle, reject) => {
    const answered: Replication[] = [];
    const next = (): void => {
      const { value, done } = numbers.next();
      if (done !== true) return thread.postMessage(value, []);
      settle(answered);
      void thread.terminate();
    };
    thread.on('message', (replication: Replication) => {
      answered.push(replication);
      next();
    });
    thread.on('error', reject);
    thread.on('exit', () => reject(new Error('a thread ended before its replications did')));
    next();
  });
