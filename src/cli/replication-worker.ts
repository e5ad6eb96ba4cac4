/**
 * A thread that runs replications: it is given a scenario file once, and then numbers of replications
 * one by one; it answers what each came to.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { loadScenario } from '../scenarios/loader/load-scenario.js';
import { replay } from '../scenarios/replay/replay.js';
import { replicationOf } from '../scenarios/replay/replication.js';
import type { ReplicationJob } from './replications.js';

const { file, bytes, seed }: ReplicationJob = workerData;
const loaded = loadScenario(file, bytes);
if (!('scenario' in loaded)) throw new Error(`Expected ${file} to be valid, as it was before`);
const scenario = { ...loaded.scenario, seed };

/** Nothing is handed over: answers are copied. */
const NOTHING: readonly [] = [];

parentPort?.on('message', (replication: number) => {
  const result = replay(scenario, { traceAll: false, replication });
  parentPort?.postMessage(replicationOf(result, replication), NOTHING);
});
