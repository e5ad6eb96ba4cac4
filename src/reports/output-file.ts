/** Writes one file that a command line names, whole or not at all. */
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { OutputError } from './output-folder.js';

/** @throws {OutputError} if it cannot be written; what was there before is then as it was. */
export const writeOutputFile = (path: string, content: string): void => {
  const partial = join(dirname(path), `.${basename(path)}.partial`);
  try {
    if (isDevice(path)) {
      writeFileSync(path, content);
      return;
    }
    writeFileSync(partial, content);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new OutputError(`could not write ${path}: ${reason}`, { cause: error });
  }
};

/** `/dev/stdout` and pipes are written to; a file there is replaced. */
const isDevice = (path: string): boolean => {
  const there = statSync(path, { throwIfNoEntry: false });
  return there !== undefined && !there.isFile() && !there.isDirectory();
};
