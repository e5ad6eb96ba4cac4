/** Makes a folder and those above it, where they are not there. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** Level by level: asked for all at once, Node.js 20 never returns where none can be made (`/proc`). */
export const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
};
