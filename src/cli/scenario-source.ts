/**
 * Finds the scenarios that a command line names: a file, or the name of a bundled scenario.
 */
import { readFileSync, statSync } from 'node:fs';
import { bundledFile, bundledNames } from '../scenarios/bundled.js';
import { nearestName } from '../scenarios/loader/nearest-name.js';
import { UsageError } from './usage-error.js';

export type ScenarioSource = {
  /** As the command line has it; names the scenario in commands that are shown. */
  readonly argument: string;
  /** As messages call the file. */
  readonly file: string;
  readonly bytes: Uint8Array;
};

/** @throws {UsageError} if none is named, or one is neither a file nor a bundled scenario. */
export const scenarioSources = (names: readonly string[]): readonly ScenarioSource[] => {
  if (names.length === 0)
    throw new UsageError(
      'Expected a scenario: a file, or the name of a bundled one; `impsim list` shows those',
    );
  return names.map(scenarioSource);
};

const scenarioSource = (argument: string): ScenarioSource => {
  if (isFile(argument)) return { argument, file: argument, bytes: read(argument) };
  const bundled = bundledFile(argument);
  if (bundled !== undefined) return { argument, file: `${argument}.yaml`, bytes: read(bundled) };
  const near = nearestName(argument, bundledNames());
  throw new UsageError(
    `there is no file and no bundled scenario called ${argument}` +
      (near === undefined ? '; `impsim list` shows the bundled ones' : `; did you mean ${near}?`),
  );
};

const isFile = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

const read = (path: string): Uint8Array => {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(`could not read ${path}`, { cause: error });
  }
};
