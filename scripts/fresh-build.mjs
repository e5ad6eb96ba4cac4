// The bundle of the command, built anew where it is missing or older than a file that it is made of.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const COMMAND = 'dist/impsim.js';

/** The names of all files below a folder, in an order of their own. */
export const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted();

export const ensureBuilt = async () => {
  if (isStale()) await import('./build.mjs');
};

const isStale = () => {
  const builtAt = statSync(COMMAND, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ['package.json', ...filesBelow('src').map((name) => join('src', name))];
  return sources.some((source) => statSync(source).mtimeMs > builtAt);
};
