/**
 * The scenarios that come with impsim: the YAML files of the folder `library` beside this file (in
 * the package, beside the bundle).
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const EXTENSION = '.yaml';

const folder = (): string => fileURLToPath(new URL('./library/', import.meta.url));

/** The names of all bundled scenarios, in the order of the alphabet. */
export const bundledNames = (): readonly string[] =>
  readdirSync(folder())
    .filter((file) => file.endsWith(EXTENSION))
    .map((file) => file.slice(0, -EXTENSION.length))
    .toSorted(byCodeUnits);

/** The file of a bundled scenario, or undefined where none has that name. */
export const bundledFile = (name: string): string | undefined => {
  const file = join(folder(), `${name}${EXTENSION}`);
  return /^[a-z0-9-]+$/.test(name) && existsSync(file) ? file : undefined;
};

/** No locale: the same order everywhere. */
const byCodeUnits = (one: string, other: string): number => (one < other ? -1 : 1);
