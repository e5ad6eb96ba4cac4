/** Folders of faulty files: each file is refused where a table says, and each stands in the table. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../../src/scenarios/loader/load-scenario.js';
import { inShort } from './loading.js';

/** A file of the folder, and how each of its reports begins or what it holds. */
export type FaultyFile = readonly [file: string, ...reports: string[]];

/** Tests every file of the folder beside the test. */
export const describeFaulty = (
  what: string,
  folder: 'faulty-nodes' | 'faulty-populations' | 'faulty-thresholds' | 'faulty-topology',
  table: readonly FaultyFile[],
): void => {
  const path = fileURLToPath(new URL(`../${folder}/`, import.meta.url));

  const reportsOf = (file: string): readonly string[] => {
    const result = loadScenario(file, readFileSync(`${path}${file}`));
    return 'faults' in result ? result.faults.map(inShort) : [];
  };

  describe(what, () => {
    it.each(table)('is refused where it is at fault: %s', (file, ...reports) => {
      expect(reportsOf(file)).toEqual(reports.map((report) => expect.stringContaining(report)));
    });

    it('stands in the table', () => {
      expect(table.map(([file]) => file)).toEqual(readdirSync(path).toSorted());
    });
  });
};
