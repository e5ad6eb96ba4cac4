/** Extension Mobility in `report.html`, and the same in `summary.json`: populations at their phones. */
import { describe, expect, it } from 'vitest';
import { emSummaryOf } from '../../../../src/reports/em-summary.js';
import { runReport } from '../../../../src/reports/html/run-report.js';
import type { RunResult } from '../../../../src/scenarios/replay/run-result.js';
import { bundledScenario, replayed } from '../../../scenarios/replay/support/script.js';
import { finished } from '../../reporter/support/finished-run.js';

const CAPTION = 'Populations at their phones';
const COLUMNS = 7;

const pageOf = (result: RunResult): string => runReport(finished(result), 'npx impsim run one');

describe('the report of a run with phones', () => {
  it('says how the days of populations went there', () => {
    const result = replayed(bundledScenario('office-day'));
    const page = pageOf(result);
    const from = page.lastIndexOf(CAPTION);
    const table = page.slice(from, page.indexOf('</table>', from));
    const cells = [...table.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)];
    const texts = cells.map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, ''));
    expect(texts.slice(-COLUMNS)).toEqual(['office', '120', '120', '120', '0', '0', '0']);
    expect(result.mobility && emSummaryOf(result.mobility).populations).toEqual([
      {
        population: 'office',
        users: 120,
        loggedIn: 120,
        loggedOut: 120,
        ended: 0,
        throttled: 0,
        refused: 0,
      },
    ]);
  });

  it('says nothing of it where no population has phones', () => {
    const result = replayed(bundledScenario('em-case-1-multiok'));
    expect(pageOf(result)).not.toContain(CAPTION);
    expect(result.mobility && emSummaryOf(result.mobility).populations).toEqual([]);
  });
});
