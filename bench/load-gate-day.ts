/**
 * The busy day of the load gate: a bundled scenario, run as the product runs it. Other sizes than those
 * of the bundled ones have the nodes of the largest.
 */
import { readFileSync } from 'node:fs';
import type { Scenario } from '../src/scenarios/format/scenario.js';
import { ONE } from '../src/scenarios/format/share.js';
import { loadScenario } from '../src/scenarios/loader/load-scenario.js';

const LIBRARY = 'src/scenarios/library';

/** By the number of clients that the gate asks for. */
const bundled: Readonly<Record<number, string>> = {
  7_500: 'busy-day-7k',
  25_000: 'busy-day-25k',
  74_860: 'busy-day-75k',
};

/** Users in a row who have their share of everything. */
const USERS_IN_TEN = 10;

/** @throws {Error} if the bundled scenario is not valid. */
export function dayOf(clients: number): Scenario {
  const scenario = loaded(bundled[clients] ?? 'busy-day-75k');
  return bundled[clients] === undefined ? resized(scenario, clients) : scenario;
}

const loaded = (name: string): Scenario => {
  const file = `${LIBRARY}/${name}.yaml`;
  const result = loadScenario(file, readFileSync(file));
  if ('scenario' in result) return result.scenario;
  throw new Error(`Expected ${file} to be valid, got ${JSON.stringify(result.faults)}`);
};

const resized = (scenario: Scenario, clients: number): Scenario => ({
  ...scenario,
  populations: scenario.populations.map((population) => {
    const perUser = population.clients.reduce((sum, kind) => sum + kind.perUser, 0) / ONE;
    const tens = Math.max(1, Math.round(clients / perUser / USERS_IN_TEN));
    return { ...population, users: tens * USERS_IN_TEN };
  }),
});
