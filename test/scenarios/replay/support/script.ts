/** Scenarios for tests: those that come with impsim, and scripts as text. */
import { readFileSync } from 'node:fs';
import { bundledFile, bundledNames } from '../../../../src/scenarios/bundled.js';
import { hasDay } from '../../../../src/scenarios/format/population.js';
import type { Scenario } from '../../../../src/scenarios/format/scenario.js';
import { loadScenario } from '../../../../src/scenarios/loader/load-scenario.js';
import { replay } from '../../../../src/scenarios/replay/replay.js';
import type { RunResult } from '../../../../src/scenarios/replay/run-result.js';

/** The scenario that the text describes. @throws {TypeError} if it is at fault. */
export const scenarioOf = (text: string, file = 'use-case.yaml'): Scenario => {
  const loaded = loadScenario(file, new TextEncoder().encode(text));
  if ('scenario' in loaded) return loaded.scenario;
  throw new TypeError(loaded.faults.map(({ line, message }) => `${line}: ${message}`).join('\n'));
};

export const bundledText = (name: string): string => readFileSync(bundledFile(name)!, 'utf8');

export const bundledScenario = (name: string): Scenario =>
  scenarioOf(bundledText(name), `${name}.yaml`);

/** The bundled scenarios of a few people, small enough to be run very often. */
export const useCaseNames = (): readonly string[] =>
  bundledNames().filter((name) => isUseCase(bundledScenario(name)));

/** Those with populations that only sign in, or with hot desks. */
export const capacityNames = (): readonly string[] =>
  quickNames().filter((name) => !isUseCase(bundledScenario(name)));

/** Those with working days of thousands, which take seconds and more. */
export const busyDayNames = (): readonly string[] =>
  bundledNames().filter((name) => hasDays(name) && name.startsWith('busy-day-'));

/** Those with working days of a few hundred. */
export const smallDayNames = (): readonly string[] =>
  bundledNames().filter((name) => hasDays(name) && !name.startsWith('busy-day-'));

const hasDays = (name: string): boolean => bundledScenario(name).populations.some(hasDay);

/** All others, each of which is run in a moment. */
export const quickNames = (): readonly string[] => bundledNames().filter((name) => !hasDays(name));

const isUseCase = ({ populations, mobility }: Scenario): boolean =>
  populations.length === 0 && (mobility?.hotDesks ?? []).length === 0;

/** Use cases that expect nothing of nodes, of which a thousand copies have no more than one. */
export const copiedNames = (): readonly string[] =>
  useCaseNames().filter((name) => {
    const expected = bundledScenario(name).timeline.flatMap(({ expect }) => expect);
    return !expected.some((one) => isOfNode.test(one.subject));
  });

const isOfNode = /^(?:node-refused|sessions|percent|alerts?|state|waiting|serves)$/;

/** All but those with working days. */
export const bundledScenarios = (): readonly Scenario[] => quickNames().map(bundledScenario);

/** A run that traces the first copy only. */
export const replayed = (scenario: Scenario): RunResult => replay(scenario, { traceAll: false });

/** Alice with a laptop and a phone, and Bob, all signed in; the timeline goes on with these lines. */
export const aliceAndBob = (timeline: string, header = ''): Scenario =>
  scenarioOf(`name: a use case
${header}
users:
  alice: { clients: { phone: iphone, laptop: desktop } }
  bob: { clients: { desk: desktop } }
timeline:
  - { at: 0s, do: [{ sign-in: [bob/desk, alice/phone, alice/laptop] }] }
${timeline}`);
