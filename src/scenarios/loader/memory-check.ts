/**
 * Checks that a run fits into memory, before it takes any: an absurd number is refused where it stands,
 * with what it takes, what there is, and how much would fit. How much memory there is comes from whoever
 * loads the scenario. It decides about the refusal alone: what a run comes to is the same on every machine.
 */
import {
  memoryOfCopies,
  memoryOfPhones,
  memoryOfPopulation,
  memoryOfRows,
  declaredPhonesOf,
  rowsOf,
  runtimeMemory,
  sumOfMemory,
  type Memory,
} from '../format/run-memory.js';
import { clientsOf } from '../format/population.js';
import type { Scenario } from '../format/scenario.js';
import type { FaultList, Spot } from './fault-list.js';
import { childOf, itemsOf, type Place } from './place.js';

/** What runs may take together, and each may take of V8's heap, in bytes. */
export type Room = Memory & {
  /** How many runs there are at one time, at least. */
  readonly runs: number;
};

/** Something of a scenario that takes memory by its number. */
type Demand = {
  readonly spot: Spot;
  readonly memory: Memory;
  readonly count: number;
  /** `500 copies`. */
  readonly what: string;
  /** One of what `enough for 20` is to be followed by. */
  readonly unit: string;
};

/** Reports the first thing that is too much beside what stands before it; at most one fault. */
export function checkMemory(root: Place, scenario: Scenario, room: Room, faults: FaultList): void {
  let taken = runtimeMemory;
  for (const demand of demandsOf(root, scenario)) {
    const shortage = shortageOf(demand, taken, room);
    if (shortage !== undefined) {
      faults.report(demand.spot, shortage);
      return;
    }
    taken = sumOfMemory([taken, demand.memory]);
  }
}

/** Why a demand cannot be met beside what is taken; undefined where it can. */
const shortageOf = (demand: Demand, taken: Memory, room: Room): string | undefined => {
  const { what, unit, memory, count } = demand;
  const total = sumOfMemory([taken, memory]);
  const ofHeap = (room.heap - taken.heap) / memory.heap;
  const ofAll = (room.all / room.runs - taken.all) / memory.all;
  if (Math.min(ofHeap, ofAll) >= 1) return undefined;
  const fit = Math.max(0, Math.floor(count * Math.min(ofHeap, ofAll)));
  const takes = count === 1 ? 'takes' : 'take';
  const enough = `enough for ${countOf(fit, unit)}`;
  return ofHeap < ofAll
    ? `${what} ${takes} some ${needed(total.heap)} of the heap; it is limited to ` +
        `${left(room.heap)} (node --max-old-space-size), ${enough}`
    : `${what} ${takes} some ${needed(total.all)}${atOneTime(room)}; there are ` +
        `${left(room.all)}, ${enough}`;
};

const atOneTime = ({ runs }: Room): string =>
  runs === 1 ? '' : ` in each of ${runs} runs at one time`;

const BYTES_IN_MEGABYTE = 1e6;

const needed = (bytes: number): string => `${Math.ceil(bytes / BYTES_IN_MEGABYTE)} MB`;
const left = (bytes: number): string => `${Math.floor(bytes / BYTES_IN_MEGABYTE)} MB`;

/** In the order in which they are added up. */
const demandsOf = (root: Place, scenario: Scenario): readonly Demand[] => {
  const spotOf = (...keys: readonly string[]): Spot =>
    keys.map((key) => childOf(root, key)).find((place) => place !== undefined) ?? root;
  const { copies, topology, populations } = scenario;
  const rows = rowsOf(scenario);
  const places = itemsOf(childOf(root, 'populations'));
  const demands: readonly Demand[] = [
    {
      spot: spotOf('sample-every', 'duration'),
      memory: memoryOfRows(scenario),
      count: rows,
      what: `${countOf(rows, 'sample')} of ${countOf(topology.nodes.length, 'node')}`,
      unit: 'sample',
    },
    {
      spot: spotOf('copies'),
      memory: memoryOfCopies(scenario),
      count: copies,
      what: countOf(copies, 'copy'),
      unit: 'copy',
    },
    {
      spot: spotOf('extension-mobility'),
      memory: memoryOfPhones(scenario),
      count: declaredPhonesOf(scenario),
      what: countOf(declaredPhonesOf(scenario), 'phone'),
      unit: 'phone',
    },
    ...populations.map((population, index) => ({
      spot: spotOfUsers(places[index] ?? root),
      memory: memoryOfPopulation(population),
      count: population.users,
      what: `${countOf(population.users, 'user')} with ${countOf(clientsOf(population), 'client')}`,
      unit: 'user',
    })),
  ];
  return demands.filter(({ memory }) => memory.all > 0);
};

/** `1 copy`, `500 copies`, `2 users`. */
const countOf = (count: number, noun: string): string =>
  count === 1 ? `1 ${noun}` : `${count} ${noun.replace(/y$/, 'ie')}s`;

const spotOfUsers = (population: Place): Spot => childOf(population, 'users') ?? population;
