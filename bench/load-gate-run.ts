/**
 * Runs one day in this process and prints what it came to, as one line of JSON. The gate starts it,
 * once for every figure, so that no run warms up, or fills the memory of, another.
 *
 *   load-gate-run --clients 74860 [--census]
 *
 * It is run as the product runs it, in legs of a minute. Between two hours the stopwatch stands, and the state of the
 * cluster, with its buffers as full as they are then, goes into the digest.
 */
import { createHash, type Hash } from 'node:crypto';
import { parseArgs } from 'node:util';
import {
  days,
  hours,
  later,
  minutes,
  START,
  type Duration,
  type Instant,
} from '../src/engine/units.js';
import { Calendar } from '../src/reports/calendar.js';
import { jsonText } from '../src/reports/json-text.js';
import { measurementFiles } from '../src/reports/measurement-files.js';
import { summaryOf } from '../src/reports/summary.js';
import { traceText } from '../src/reports/trace-text.js';
import { Replay } from '../src/scenarios/replay/replay.js';
import type { RunResult } from '../src/scenarios/replay/run-result.js';
import { Census } from './load-gate-census.js';
import { dayOf } from './load-gate-day.js';
import type { Outcome } from './load-gate-outcome.js';
import { startStopwatch, sumOf, type Spent } from './load-gate-stopwatch.js';

const DAY = days(1);
const DIGEST_EVERY = hours(1);
const SAMPLE_EVERY = minutes(1);
const BYTES_IN_MEGABYTE = 2 ** 20;
const KILOBYTES_IN_MEGABYTE = 2 ** 10;
const DIGITS_OF_DIGEST = 16;

function runDay(clients: number, census: Census | undefined): Outcome {
  const scenario = dayOf(clients);
  const sinceStart = startStopwatch();
  const observers = census === undefined ? [] : [census];
  const replay = new Replay(scenario, { traceAll: false, observers });
  const setUp = sinceStart();
  const { cluster } = replay;
  const hash = createHash('sha256');
  const course = runHours(replay, hash);
  const sinceEnd = startStopwatch();
  const result = replay.result();
  const characters = charactersOfReports(result);
  const reports = sinceEnd();
  const counters = Object.fromEntries(
    result.counters.map(({ counter, value }) => [counter, value]),
  );
  const { published, delivered } = cluster.mdm.presence;
  const { events } = cluster.simulation;
  hash.update(JSON.stringify({ events, published, delivered, counters, digest: result.digest }));
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return {
    users: cluster.clients.users,
    clients: cluster.clients.clients,
    setUp,
    ...course,
    reports,
    charactersOfReports: characters,
    events,
    published,
    delivered,
    counters,
    memoryPeak: process.resourceUsage().maxRSS / KILOBYTES_IN_MEGABYTE,
    memoryHeld: (heapUsed + arrayBuffers) / BYTES_IN_MEGABYTE,
    digest: hash.digest('hex').slice(0, DIGITS_OF_DIGEST),
    ...(census === undefined ? {} : { census: census.figures() }),
  };
}

/** All that a run writes but for its picture, made and thrown away. */
const charactersOfReports = (result: RunResult): number => {
  const calendar = new Calendar(result.scenario.start);
  const summary = jsonText(summaryOf(result, { toolVersion: '', inputSha256: '' }));
  const files = measurementFiles(result.measured, calendar, result.userName);
  return files.reduce(
    (sum, { content }) => sum + content.length,
    summary.length + traceText(result).length,
  );
};

type Course = Pick<Outcome, 'run' | 'pendingMax' | 'messageRowsMax'>;

function runHours(replay: Replay, hash: Hash): Course {
  const { cluster } = replay;
  let run: Spent = { userCpu: 0, systemCpu: 0, wall: 0 };
  let pendingMax = cluster.simulation.pending;
  let messageRowsMax = 0;
  for (const from of momentsEvery(DIGEST_EVERY, { from: START, span: DAY })) {
    const sinceFrom = startStopwatch();
    for (const minute of momentsEvery(SAMPLE_EVERY, { from, span: DIGEST_EVERY })) {
      replay.runUntil(later(minute, SAMPLE_EVERY));
      pendingMax = Math.max(pendingMax, cluster.simulation.pending);
      messageRowsMax = Math.max(messageRowsMax, cluster.mdm.state.messages.live);
    }
    run = sumOf(run, sinceFrom());
    cluster.digest((bytes) => void hash.update(bytes));
  }
  return { run, pendingMax, messageRowsMax };
}

function* momentsEvery(
  step: Duration,
  { from, span }: { readonly from: Instant; readonly span: Duration },
): Generator<Instant> {
  for (let moment = from; moment < later(from, span); moment = later(moment, step)) yield moment;
}

const { values } = parseArgs({
  options: { clients: { type: 'string' }, census: { type: 'boolean', default: false } },
});
const outcome = runDay(Number(values.clients), values.census ? new Census() : undefined);
console.log(JSON.stringify(outcome));
