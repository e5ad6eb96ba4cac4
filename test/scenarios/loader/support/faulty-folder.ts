/** Folders of faulty files, and what is reported of each file. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadScenario } from '../../../../src/scenarios/loader/load-scenario.js';
import { inShort } from './loading.js';

/** A file of a folder, and how each of its reports begins. */
export type FaultyFile = readonly [file: string, ...reports: string[]];

const pathOf = (folder: string): string => fileURLToPath(new URL(`../${folder}/`, import.meta.url));

export const filesIn = (folder: string): readonly string[] =>
  readdirSync(pathOf(folder)).toSorted();

/** In short, by line and column; none of a file that is right. */
export const reportsOf = (folder: string, file: string): readonly string[] => {
  const result = loadScenario(file, readFileSync(`${pathOf(folder)}${file}`));
  return 'faults' in result ? result.faults.map(inShort) : [];
};
