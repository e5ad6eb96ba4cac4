/** `em-sessions.csv`: one row a session, and nothing that a spreadsheet would run. */
import { describe, expect, it } from 'vitest';
import { later, seconds, START } from '../../src/engine/units.js';
import { emReasons } from '../../src/model/em/em-reasons.js';
import { Calendar } from '../../src/reports/calendar.js';
import { emSessionsCsv } from '../../src/reports/em-sessions-csv.js';
import type { EmSessionRecord } from '../../src/scenarios/replay/em-session-ledger.js';
import { bundledScenario, replayed } from '../scenarios/replay/support/script.js';

const csvOf = (sessions: readonly EmSessionRecord[]): string =>
  emSessionsCsv(
    { clusters: [], shifts: [], populations: [], requests: { kept: [], more: 0 }, sessions },
    new Calendar('2019-01-26T09:00:00Z'),
  );

const HEAD = 'Phone,User,Home,Visited,Login,Logout,Reason\r\n';

const row = (phone: string, user: string): EmSessionRecord => ({
  phone,
  user,
  home: 'home',
  visited: undefined,
  login: START,
  logout: later(START, seconds(1)),
  ended: emReasons['same-user-again'],
});

describe('em-sessions.csv', () => {
  it('has a row for each session, in the order of login, and why it ended', () => {
    const { mobility, scenario } = replayed(bundledScenario('emcc-case-3-autologout'));
    expect(mobility && emSessionsCsv(mobility, new Calendar(scenario.start))).toBe(
      HEAD +
        'SEPF8A5C59E1126,rak,mjunnur,atbabu,2019-01-26T15:24:37.4Z,2019-01-26T15:24:47.44Z,EMCC-4 autoLogout at home has told the visiting cluster to\r\n' +
        'SEPB000B4BA01F1,rak,mjunnur,atbabu,2019-01-26T15:24:47.4Z,,\r\n',
    );
  });

  it('tells a visit that expired from one that autoLogout ended (EMCC-6, EMCC-4)', () => {
    const { mobility, scenario } = replayed(bundledScenario('emcc-maximum-time'));
    const rows = mobility ? emSessionsCsv(mobility, new Calendar(scenario.start)) : '';
    expect(rows.match(/EMCC-\d.*$/gm)).toEqual([
      'EMCC-6 the effective duration is over',
      'EMCC-6 the effective duration is over',
    ]);
  });

  it('leaves the visited cluster of a home phone empty', () => {
    const { mobility, scenario } = replayed(bundledScenario('em-case-1-multiok'));
    const [, first] = (mobility ? emSessionsCsv(mobility, new Calendar(scenario.start)) : '').split(
      '\r\n',
    );
    expect(first).toBe('SEPF8A5C59E1126,rak,atbabu,,2019-01-26T10:55:59.41Z,,');
  });

  it('keeps commas, quotes and formulas inside their cells', () => {
    expect(csvOf([row('-1+1', '=cmd()'), row('a,b', 'a"b'), row('@x', '+y')])).toBe(
      HEAD +
        `'-1+1,'=cmd(),home,,2019-01-26T09:00:00Z,2019-01-26T09:00:01Z,"EM-1 the same user is logged in there already, and no policy is asked"\r\n` +
        `"a,b","a""b",home,,2019-01-26T09:00:00Z,2019-01-26T09:00:01Z,"EM-1 the same user is logged in there already, and no policy is asked"\r\n` +
        `'@x,'+y,home,,2019-01-26T09:00:00Z,2019-01-26T09:00:01Z,"EM-1 the same user is logged in there already, and no policy is asked"\r\n`,
    );
  });
});
