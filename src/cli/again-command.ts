/** The command that shows a run again, as people paste it into a shell. */
import type { RunResult } from '../scenarios/replay/run-result.js';
import type { ScenarioSource } from './scenario-source.js';

/** What the first run was given that changes what is seen, or where it is written. */
export type AgainOptions = { readonly seed: string | undefined; readonly out: string };

/** A failure in a copy that was not traced asks for the trace of all. */
export const againCommand = (
  result: RunResult,
  { argument }: ScenarioSource,
  { seed, out }: AgainOptions,
): string => {
  const again = ['npx impsim run', shellWord(argument)];
  if (result.outcomes.some(({ holds, copy }) => !holds && copy > result.copiesTraced))
    again.push('--trace');
  if (seed !== undefined) again.push(`--seed ${shellWord(seed)}`);
  if (out !== 'reports') again.push(`--out ${shellWord(out)}`);
  return again.join(' ');
};

/** As a shell takes it for one word. */
const shellWord = (text: string): string =>
  /^[\w./:@%+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
