/**
 * Runs one day in this process and prints what it came to, as one line of JSON. The gate starts it,
 * once for every figure, so that no run warms up, or fills the memory of, another.
 *
 *   load-gate-run --clients 74860 [--census]
 *
 * The day runs in legs of a minute. Between two hours the stopwatch stands, and the state of the
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
import type { Cluster } from '../src/model/cluster.js';
import { mdmCounters } from '../src/model/mdm/mdm-counters.js';
import { Census } from './load-gate-census.js';
import { beginDay } from './load-gate-day.js';
import type { Outcome } from './load-gate-outcome.js';
import { usersWith } from './load-gate-population.js';
import { startStopwatch, sumOf, type Spent } from './load-gate-stopwatch.js';

const DAY = days(1);
const DIGEST_EVERY = hours(1);
const SAMPLE_EVERY = minutes(1);
const BYTES_IN_MEGABYTE = 2 ** 20;
const KILOBYTES_IN_MEGABYTE = 2 ** 10;
const DIGITS_OF_DIGEST = 16;

function runDay(users: number, census: Census | undefined): Outcome {
  const sinceStart = startStopwatch();
  const cluster = beginDay(users, census === undefined ? [] : [census]);
  const setUp = sinceStart();
  const hash = createHash('sha256');
  const course = runHours(cluster, hash);
  const end = later(START, DAY);
  const counters = Object.fromEntries(
    mdmCounters.map((counter) => [counter, cluster.mdm.counters.valueOf(counter, end)]),
  );
  const { published, delivered } = cluster.mdm.presence;
  const { events } = cluster.simulation;
  hash.update(JSON.stringify({ events, published, delivered, counters }));
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return {
    users,
    clients: cluster.clients.clients,
    setUp,
    ...course,
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

type Course = Pick<Outcome, 'run' | 'pendingMax' | 'messageRowsMax'>;

function runHours(cluster: Cluster, hash: Hash): Course {
  let run: Spent = { userCpu: 0, systemCpu: 0, wall: 0 };
  let pendingMax = cluster.simulation.pending;
  let messageRowsMax = 0;
  for (const from of momentsEvery(DIGEST_EVERY, { from: START, span: DAY })) {
    const sinceFrom = startStopwatch();
    for (const minute of momentsEvery(SAMPLE_EVERY, { from, span: DIGEST_EVERY })) {
      cluster.simulation.runUntil(later(minute, SAMPLE_EVERY));
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
const outcome = runDay(usersWith(Number(values.clients)), values.census ? new Census() : undefined);
console.log(JSON.stringify(outcome));
