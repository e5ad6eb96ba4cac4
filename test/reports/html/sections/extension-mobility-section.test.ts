/** Extension Mobility in `report.html`, and the same in `summary.json`: populations at their phones. */
import { describe, expect, it } from 'vitest';
import { instant, microseconds, type Instant } from '../../../../src/engine/units.js';
import { emSummaryOf } from '../../../../src/reports/em-summary.js';
import { legibleMoments } from '../../../../src/reports/html/em/em-sessions.js';
import { runReport } from '../../../../src/reports/html/run-report.js';
import type { RunResult } from '../../../../src/scenarios/replay/run-result.js';
import { bundledScenario, replayed } from '../../../scenarios/replay/support/script.js';
import { finished } from '../../reporter/support/finished-run.js';

const CAPTION = 'Populations at their phones';
const COLUMNS = 7;

const pageOf = (result: RunResult): string => runReport(finished(result), 'npx impsim run one');

const office = replayed(bundledScenario('office-day'));

describe('the report of a run with phones', () => {
  it('says how the days of populations went there', () => {
    const page = pageOf(office);
    const from = page.lastIndexOf(CAPTION);
    const table = page.slice(from, page.indexOf('</table>', from));
    const cells = [...table.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)];
    const texts = cells.map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, ''));
    expect(texts.slice(-COLUMNS)).toEqual(['office', '120', '120', '120', '0', '0', '0']);
    expect(office.mobility && emSummaryOf(office.mobility).populations).toEqual([
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

const at = (microsecond: number): Instant => instant(microseconds(microsecond));

describe('who was logged in', () => {
  it('has times to the second, but for those of a phone that fall into one', () => {
    const momentOf = legibleMoments([
      { phone: 'one', login: at(400_000), logout: at(900_000) },
      { phone: 'one', login: at(2_700_000), logout: undefined },
      { phone: 'two', login: at(2_100_000), logout: at(3_100_000) },
    ]);
    expect(momentOf('one', at(400_000))).toBe(400_000);
    expect(momentOf('one', at(900_000))).toBe(900_000);
    expect(momentOf('one', at(2_700_000))).toBe(2_000_000);
    expect(momentOf('two', at(3_100_000))).toBe(3_000_000);
  });

  it('has no column that is empty in every row', () => {
    const ofOffice = tableOf(pageOf(office));
    expect(ofOffice).toContain('why it ended');
    expect(ofOffice).not.toContain('visited cluster');
    const ofVisit = tableOf(pageOf(replayed(bundledScenario('emcc-sample-scenario'))));
    expect(ofVisit).toContain('visited cluster');
  });
});

const tableOf = (page: string): string => {
  const from = page.indexOf('<caption>Who was logged in');
  return page.slice(from, page.indexOf('</table>', from));
};
