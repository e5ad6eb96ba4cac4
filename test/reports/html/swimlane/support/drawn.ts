/** Swimlanes of bundled scenarios and of scripts, for tests. */
import type { RunResult } from '../../../../../src/scenarios/replay/run-result.js';
import { swimlaneOf, type Swimlane } from '../../../../../src/reports/html/swimlane/swimlane.js';
import {
  bundledScenario,
  replayed,
  useCaseNames,
} from '../../../../scenarios/replay/support/script.js';

export type Drawn = {
  readonly name: string;
  readonly result: RunResult;
  readonly swimlane: Swimlane;
};

/** @throws {TypeError} where the run has none */
export const drawn = (result: RunResult, name = result.scenario.id): Drawn => {
  const swimlane = swimlaneOf(result);
  if (swimlane === undefined) throw new TypeError(`${name} has no swimlane`);
  return { name, result, swimlane };
};

export const drawnBundled = (name: string): Drawn => drawn(replayed(bundledScenario(name)), name);

/** All use cases that come with impsim and have clients by name. */
export const drawnUseCases = (): readonly Drawn[] =>
  useCaseNames()
    .filter((name) => bundledScenario(name).clients.length > 0)
    .flatMap((name) => {
      const result = replayed(bundledScenario(name));
      return swimlaneOf(result) === undefined ? [] : [drawn(result, name)];
    });
