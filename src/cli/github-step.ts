/** What GitHub Actions tells a step of itself: where its summary is, and where the repository. */
import { appendFileSync, existsSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { OutputError } from '../reports/output-folder.js';
import type { StepSummary } from '../reports/reporter/github-reporter.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A step whose summary is 1 MiB or more shows none. */
const SUMMARY_BYTES_MAX = 1_048_576 - 1;

/** The summary of the step, to which others may have written; undefined outside of the platform. */
export const stepSummaryOf = (environment: Environment): StepSummary | undefined => {
  const path = environment['GITHUB_STEP_SUMMARY'];
  if (path === undefined || path === '') return undefined;
  const before = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return {
    bytesMax: SUMMARY_BYTES_MAX - before - BREAK.length,
    append: (text) => {
      if (text !== '') append(path, BREAK + text);
    },
  };
};

/** A heading stands on a line of its own, also where the text before it did not end its line. */
const BREAK = '\n';

const append = (path: string, text: string): void => {
  try {
    appendFileSync(path, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new OutputError(`could not write the step summary: ${reason}`, { cause: error });
  }
};

/** The path from the root of the repository, with `/`; as it is where the file is not in there. */
export const githubFile = (file: string, environment: Environment): string => {
  const root = environment['GITHUB_WORKSPACE'];
  if (root === undefined || root === '' || !existsSync(file)) return file;
  const inside = relative(resolve(root), resolve(file));
  const isOutside = inside.split(sep)[0] === '..' || isAbsolute(inside);
  return isOutside ? file : inside.replaceAll(sep, '/');
};
