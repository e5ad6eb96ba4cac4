/** Writes one file that a command line names, whole or not at all. */
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from './make-folder.js';
import { asOutputError } from './output-folder.js';

/** @throws {OutputError} if it cannot be written; what was there before is then as it was. */
export const writeOutputFile = (path: string, content: string | Uint8Array): void => {
  const partial = partialOf(path);
  try {
    if (isDevice(path)) {
      writeFileSync(path, content);
      return;
    }
    writeFileSync(partial, content);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw asOutputError(error, path);
  }
};

/**
 * Finds out whether the file can be written, and leaves it as it is; its folder is made.
 * @throws {OutputError} if it cannot.
 */
export const checkOutputFile = (path: string): void => {
  try {
    if (isDevice(path)) return;
    makeFolder(dirname(path));
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
      throw new Error('it is a folder');
    const partial = partialOf(path);
    writeFileSync(partial, '');
    rmSync(partial);
  } catch (error) {
    throw asOutputError(error, path);
  }
};

const partialOf = (path: string): string => join(dirname(path), `.${basename(path)}.partial`);

/** `/dev/stdout` and pipes are written to; a file there is replaced. */
const isDevice = (path: string): boolean => {
  const there = statSync(path, { throwIfNoEntry: false });
  return there !== undefined && !there.isFile() && !there.isDirectory();
};
