/**
 * Writes a run's files into `OUT/<id>/`, all of them or none. They are written beside the folder
 * and swapped in whole, so that files of two runs never mix and an interrupted run leaves the last
 * report as it was.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './make-folder.js';

/** The folder could not be written; the message says why, and what would be right. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

export type OutputFile = { readonly name: string; readonly content: string | Uint8Array };

/** The file whose `scenario` says whose folder it is. */
const SUMMARY = 'summary.json';

/**
 * Replaces the folder of a scenario; answers its path.
 * @throws {OutputError} if the disk refuses, or the folder is there and not ours.
 */
export const writeOutput = (out: string, id: string, files: readonly OutputFile[]): string => {
  const folder = join(out, id);
  const partial = partialOf(out, id);
  const previous = join(out, `.impsim-${id}.previous`);
  try {
    restore(folder, previous);
    refuseForeign(folder, id);
    makeFolder(out);
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial);
    for (const { name, content } of files) writeFileSync(join(partial, name), content);
    if (existsSync(folder)) renameSync(folder, previous);
    renameSync(partial, folder);
    rmSync(previous, { recursive: true, force: true });
  } catch (error) {
    tidyUp(partial, () => restore(folder, previous));
    throw asOutputError(error, folder);
  }
  return folder;
};

/**
 * Finds out whether the folder of a scenario can be written, and leaves it as it is.
 * @throws {OutputError} if the disk refuses, or the folder is there and not ours.
 */
export const checkOutput = (out: string, id: string): void => {
  const folder = join(out, id);
  const partial = partialOf(out, id);
  try {
    refuseForeign(folder, id);
    makeFolder(out);
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial);
    rmSync(partial, { recursive: true });
  } catch (error) {
    throw asOutputError(error, folder);
  }
};

const partialOf = (out: string, id: string): string => join(out, `.impsim-${id}.partial`);

export const asOutputError = (error: unknown, folder: string): OutputError =>
  error instanceof OutputError
    ? error
    : new OutputError(`could not write ${folder}: ${reasonOf(error)}`, { cause: error });

/** After a failure nothing half-written stays; what cannot be tidied is left to the next run. */
const tidyUp = (partial: string, restoreLast: () => void): void => {
  try {
    rmSync(partial, { recursive: true, force: true });
    restoreLast();
  } catch {
    // The disk refuses this as well; the failure that led here is the one to tell.
  }
};

/** A run that was killed between the two renames left the last report under its other name. */
const restore = (folder: string, previous: string): void => {
  if (!existsSync(previous)) return;
  if (existsSync(folder)) rmSync(previous, { recursive: true });
  else renameSync(previous, folder);
};

const refuseForeign = (folder: string, id: string): void => {
  if (!existsSync(folder) || isOurs(folder, id)) return;
  throw new OutputError(
    `${folder} is there, but no ${SUMMARY} in it names the scenario ${id}: ` +
      'choose another folder with --out, or move it away',
  );
};

const isOurs = (folder: string, id: string): boolean => {
  try {
    const summary: unknown = JSON.parse(readFileSync(join(folder, SUMMARY), 'utf8'));
    return (
      typeof summary === 'object' &&
      summary !== null &&
      'scenario' in summary &&
      summary.scenario === id
    );
  } catch {
    return false;
  }
};

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
