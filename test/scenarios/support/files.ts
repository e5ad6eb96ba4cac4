/** Files of the tests, and what stands in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tests = fileURLToPath(new URL('../../', import.meta.url));

/** The paths of all files below a folder of the tests that end so, from that folder. */
export const filesBelow = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(tests, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file))
    .toSorted();

/** The text of a file, by its path from the folder of the tests. */
export const textOf = (file: string): string => readFileSync(join(tests, file), 'utf8');

/** The text of a TypeScript file without its comments: what a test says when it runs. */
export const codeOf = (text: string): string =>
  text.replace(/^\s*\/\*\*?[\s\S]*?\*\/$/gm, '').replace(/^\s*\/\/.*$/gm, '');

/** Whether a text names the rule: `MDM-1`, and not only `MDM-16`. */
export const namesRule = (text: string, rule: string): boolean =>
  new RegExp(`\\b${rule}\\b`).test(text);
