/** The command that shows a run again, as people paste it into a shell. */
import { basename } from 'node:path';
import type { RunResult } from '../scenarios/replay/run-result.js';
import type { ScenarioSource } from './scenario-source.js';

/** What the first run was given that changes what is seen, or where it is written. */
export type AgainOptions = {
  readonly seed: string | undefined;
  readonly out: string;
  readonly replications: number;
  readonly trace: boolean;
};

/** Here and now. A failure in a copy that was not traced asks for the trace of all. */
export const againCommand = (
  result: RunResult,
  { argument }: ScenarioSource,
  { seed, out }: AgainOptions,
): string => {
  const again = commandWords(argument, seed);
  if (result.outcomes.some(({ holds, copy }) => !holds && copy > result.copiesTraced))
    again.push('--trace');
  if (out !== 'reports') again.push(`--out ${shellWord(out)}`);
  return again.join(' ');
};

/**
 * On whatever machine has the scenario: a file is called by its name alone, so that no folder of this
 * machine stands in what is written.
 */
export const repeatCommand = (
  { argument }: ScenarioSource,
  { seed, replications, trace }: AgainOptions,
): string => {
  const repeat = commandWords(basename(argument), seed);
  if (trace) repeat.push('--trace');
  if (replications > 1) repeat.push(`--replications ${replications}`);
  return repeat.join(' ');
};

const commandWords = (scenario: string, seed: string | undefined): string[] => [
  'npx impsim run',
  shellWord(scenario),
  ...(seed === undefined ? [] : [`--seed ${shellWord(seed)}`]),
];

/** As a shell takes it for one word. */
export const shellWord = (text: string): string =>
  /^[\w./:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
