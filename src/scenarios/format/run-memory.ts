/**
 * What memory a run takes at most, estimated from its scenario before anything runs. The numbers are
 * measured, each as the slope between runs that differ in one thing alone: see "Memory" in
 * docs/performance.md, and `npm run bench -- memory`, which holds the estimate against runs of today.
 */
import { seconds, type Duration } from '../../engine/units.js';
import { clientsOf, hasDay, phonesOf, type Population } from './population.js';
import type { Scenario } from './scenario.js';

/** Bytes. */
export type Memory = {
  /** Of the process, while nothing forces it to save: columns outside the heap, heap, and garbage. */
  readonly all: number;
  /** The least that V8's heap must have, which has a limit of its own. */
  readonly heap: number;
};

/** Node.js, the program, and the young generation once a run has filled it. */
export const runtimeMemory: Memory = { all: 130_000_000, heap: 16_000_000 };

/** Nearly all of a user and of a client lies in columns; reports have the users one by one. */
const OF_USER: Memory = { all: 750, heap: 500 };
const OF_CLIENT: Memory = { all: 220, heap: 50 };
/** What a working day adds: what comes next, conversations, messages that are unread or wait. */
const OF_WORKING_USER: Memory = { all: 600, heap: 50 };
const OF_WORKING_CLIENT: Memory = { all: 700, heap: 50 };
/** One node in one sample: its columns, and its row as text. */
const OF_ROW: Memory = { all: 2_500, heap: 500 };
/** What is told of one expectation in one copy, with its causes. */
const OF_EXPECTATION: Memory = { all: 3_900, heap: 3_000 };
/** A login and a logout with their lines in the service log; requests that are repeated take more. */
const OF_PHONE: Memory = { all: 6_000, heap: 5_000 };

/** REP-4: the samples of counters, whatever the scenario says of those of capacity. */
const PERFMON_EVERY = seconds(15);

export const sumOfMemory = (parts: readonly Memory[]): Memory => ({
  all: parts.reduce((sum, { all }) => sum + all, 0),
  heap: parts.reduce((sum, { heap }) => sum + heap, 0),
});

const times = (count: number, { all, heap }: Memory): Memory => ({
  all: count * all,
  heap: count * heap,
});

/** Users who have no day, and their clients. */
export const memoryOfUsers = (users: number, clients: number): Memory =>
  sumOfMemory([times(users, OF_USER), times(clients, OF_CLIENT)]);

export const memoryOfPopulation = (population: Population): Memory => {
  const { users } = population;
  const clients = clientsOf(population);
  const present = sumOfMemory([
    memoryOfUsers(users, clients),
    times(phonesOf(population), OF_PHONE),
  ]);
  if (!hasDay(population)) return present;
  return sumOfMemory([present, times(users, OF_WORKING_USER), times(clients, OF_WORKING_CLIENT)]);
};

/** All copies of the users by name, and of what is expected of them. */
export const memoryOfCopies = ({ copies, users, clients, timeline }: Scenario): Memory => {
  const expectations = timeline.reduce((sum, { expect }) => sum + expect.length, 0);
  const one = sumOfMemory([
    memoryOfUsers(users.length, clients.length),
    times(expectations, OF_EXPECTATION),
  ]);
  return times(copies, one);
};

/** Phones by name and hot desks, in all copies; those of populations are not among them. */
export const declaredPhonesOf = ({ copies, mobility }: Scenario): number =>
  mobility === undefined
    ? 0
    : copies *
      (mobility.phones.length + mobility.hotDesks.reduce((sum, { count }) => sum + count, 0));

export const memoryOfPhones = (scenario: Scenario): Memory =>
  times(declaredPhonesOf(scenario), OF_PHONE);

/** Samples of every node, of capacity and of counters together. */
export const rowsOf = ({ topology, duration, sampleEvery }: Scenario): number =>
  topology.nodes.length * (samplesIn(duration, sampleEvery) + samplesIn(duration, PERFMON_EVERY));

const samplesIn = (duration: Duration, every: Duration): number => Math.floor(duration / every) + 1;

export const memoryOfRows = (scenario: Scenario): Memory => times(rowsOf(scenario), OF_ROW);

/** Everything together. */
export const memoryOf = (scenario: Scenario): Memory =>
  sumOfMemory([
    runtimeMemory,
    memoryOfRows(scenario),
    memoryOfCopies(scenario),
    memoryOfPhones(scenario),
    ...scenario.populations.map(memoryOfPopulation),
  ]);
