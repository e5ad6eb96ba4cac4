/**
 * Checks who plays: that a run can hold all users and clients, and that users of populations, who
 * are named by numbers, share no name with one who is declared.
 */
import type { UserDeclaration } from '../format/scenario.js';
import { CLIENTS_MAX, USERS_MAX } from '../format/population-shape.js';
import { clientsOf, type Population } from '../format/population.js';
import { memoryOfUsers, runtimeMemory, sumOfMemory } from '../format/run-memory.js';
import type { FaultList, Spot } from './fault-list.js';
import { childOf, keysOf, type Place } from './place.js';
import type { PopulationAt } from './populations-reader.js';

export type Players = {
  readonly copies: number;
  readonly users: readonly UserDeclaration[];
  /** How many clients they have. */
  readonly clients: number;
  readonly populations: readonly PopulationAt[];
};

export function checkCast(root: Place, players: Players, faults: FaultList): void {
  reportTooMany(root, players, faults);
  for (const { name } of players.users) {
    const twin = players.populations.find(({ population }) => isOneOf(population, name));
    if (twin === undefined) continue;
    const key = keysOf(childOf(root, 'users') ?? root).find((entry) => entry.name === name)?.key;
    const message = `${name} is a user of the population ${twin.population.name} too; expected another name`;
    faults.report(key ?? root, message);
  }
}

/** Whether a user of the population has that name, whatever the case, as user IDs of phones go. */
function isOneOf({ name: population, users }: Population, name: string): boolean {
  const digits = name.slice(population.length + 1);
  if (name.toLowerCase() !== `${population}-${digits}`.toLowerCase()) return false;
  if (!/^\d+$/.test(digits)) return false;
  const number = Number(digits);
  return digits.length === String(users).length && number >= 1 && number <= users;
}

/** Reports where the users or clients become too many: at copies, or at a population. */
function reportTooMany(root: Place, players: Players, faults: FaultList): void {
  let users = players.copies * players.users.length;
  let clients = players.copies * players.clients;
  let isReported = reportBeyond(childOf(root, 'copies') ?? root, { users, clients }, faults);
  for (const { population, place } of players.populations) {
    users += population.users;
    clients += clientsOf(population);
    const spot = childOf(place, 'users') ?? place;
    isReported ||= reportBeyond(spot, { users, clients }, faults);
  }
}

const BYTES_IN_MEGABYTE = 1e6;

const megabytesOf = ({ users, clients }: Count): number =>
  Math.ceil(sumOfMemory([runtimeMemory, memoryOfUsers(users, clients)]).all / BYTES_IN_MEGABYTE);

type Count = { readonly users: number; readonly clients: number };

function reportBeyond(spot: Spot, { users, clients }: Count, faults: FaultList): boolean {
  const isMore = users > USERS_MAX || clients > CLIENTS_MAX;
  if (isMore) {
    const memory = `which take at least ${megabytesOf({ users, clients })} MB`;
    const message = `${users} users with ${clients} clients up to here, ${memory}; expected at most ${USERS_MAX} and ${CLIENTS_MAX}`;
    faults.report(spot, message);
  }
  return isMore;
}
