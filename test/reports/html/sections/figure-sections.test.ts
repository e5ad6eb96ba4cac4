/** Which parts of a report there are for which runs, and what they are made of. */
import { describe, expect, it } from 'vitest';
import { minutes } from '../../../../src/engine/units.js';
import { secondsOf } from '../../../../src/reports/chart/panel.js';
import { messageKeyFigures } from '../../../../src/reports/html/key-figures/message-key-figures.js';
import { phoneKeyFigures } from '../../../../src/reports/html/key-figures/phone-key-figures.js';
import { returnKeyFigures } from '../../../../src/reports/html/key-figures/return-key-figures.js';
import { sessionKeyFigures } from '../../../../src/reports/html/key-figures/session-key-figures.js';
import { runReport } from '../../../../src/reports/html/run-report.js';
import {
  loginsAgainOf,
  notBackCounts,
} from '../../../../src/reports/html/sections/failover-section.js';
import { levelsOf } from '../../../../src/reports/html/sections/user-sessions-section.js';
import type { RunResult } from '../../../../src/scenarios/replay/run-result.js';
import { lostNode } from '../../chart/support/lost-node.js';
import { finished } from '../../reporter/support/finished-run.js';
import { bundledScenario, replayed } from '../../../scenarios/replay/support/script.js';

const run = (name: string): RunResult => replayed(bundledScenario(name));

const sectionsOf = (result: RunResult): readonly string[] =>
  [...runReport(finished(result), 'impsim run x').matchAll(/<section id="([^"]+)"/g)].map(
    ([, id]) => id!,
  );

const names = (figures: readonly { readonly name: string }[]): readonly string[] =>
  figures.map(({ name }) => name);

const nodeLost = run('ha-node-lost-5k');
const useCase = run('quiet-mode-flow');
const phones = run('emcc-sample-scenario');

describe('the parts of a report', () => {
  it('are those that have something to tell', () => {
    expect(sectionsOf(useCase)).not.toContain('capacity');
    expect(sectionsOf(useCase)).toContain('user-sessions');
    expect(sectionsOf(useCase)).not.toContain('extension-mobility');
    expect(sectionsOf(phones)).toContain('extension-mobility');
    for (const id of ['capacity', 'user-sessions', 'counters', 'nodes', 'alerts'])
      expect(sectionsOf(phones)).not.toContain(id);
  });

  it('stand in the order in which a reader asks', () => {
    const expected = [
      'findings',
      'key-figures',
      'capacity',
      'user-sessions',
      'assumptions',
      'alerts',
    ];
    expect(sectionsOf(nodeLost).filter((id) => expected.includes(id))).toEqual(expected);
  });

  it('are the same text for the same run', () => {
    const texts = [0, 1].map(() =>
      runReport(finished(run('ha-quiet-buffers-lost')), 'impsim run x'),
    );
    expect(texts[0]).toBe(texts[1]);
  });
});

describe('key figures', () => {
  it('HA-11: hold the fullest node against its limit, and say its full limit where it carried two', () => {
    const [peak] = sessionKeyFigures(nodeLost);
    expect(peak?.value).toBe('200 %');
    expect(peak?.detail).toContain('imp2');
    expect(peak?.detail).toContain('full limit is 7,500');
  });

  it('JSM-7: draw the alerts so far from the beginning of the run to its end', () => {
    const alerts = sessionKeyFigures(nodeLost).find(({ name }) => name === 'alerts raised');
    const { measured } = nodeLost;
    const told = measured.alerts.filter(({ what }) => what !== 'clear');
    const points = alerts?.curve?.points ?? [];
    expect(points[0]).toEqual({ x: 0, y: 0 });
    expect(points.slice(1, -1).map(({ x }) => x)).toEqual(told.map(({ at }) => secondsOf(at)));
    expect(points.at(-1)).toEqual({ x: secondsOf(measured.endedAt), y: told.length });
  });

  it('leave limits out where a few people are at play', () => {
    expect(sessionKeyFigures(useCase)).toEqual([]);
  });

  it('count what happened, and are silent on what did not', () => {
    expect(names(messageKeyFigures(useCase))).toContain('messages sent');
    expect(names(messageKeyFigures(nodeLost))).not.toContain('messages sent');
    expect(returnKeyFigures(useCase)).toEqual([]);
    expect(phoneKeyFigures(useCase)).toEqual([]);
  });

  it('HA-7: count the sessions that were lost, and those that came back', () => {
    const [lost] = returnKeyFigures(nodeLost);
    const { reLogins } = nodeLost.measured;
    const sum = reLogins.reduce((total, curve) => total + curve.lost, 0);
    expect(lost?.value.replaceAll(',', '')).toBe(`${sum}`);
  });

  it('EM-8: hold the busiest minute against the capacity', () => {
    expect(names(phoneKeyFigures(phones)).at(-1)).toContain('busiest minute');
  });
});

describe('the user sessions report in the page', () => {
  it('REP-1: has each cluster, then its subclusters, each followed by its nodes', () => {
    const { userSessions, topology } = nodeLost.measured;
    const rows = levelsOf(userSessions, topology);
    expect(rows.map(({ level }) => level)).toEqual(['cluster', 'subcluster', 'node', 'node']);
    const [cluster, subcluster, ...nodes] = rows;
    const sessions = nodes.reduce((sum, row) => sum + row.sessions, 0);
    expect([cluster?.sessions, subcluster?.sessions]).toEqual([sessions, sessions]);
  });
});

describe('clients that signed in again', () => {
  it('HA-8: stand at the node that took them, not at the home of their users', () => {
    const { reLogins } = lostNode();
    const home = reLogins.find(({ lost }) => lost > 0)!;
    const [taker, ...others] = loginsAgainOf(lostNode());
    expect(others).toEqual([]);
    expect(taker?.node).not.toBe(home.node);
    expect(taker?.clients).toBe(home.returned);
  });
});

describe('clients that are not back', () => {
  it('are counted by node and reason', () => {
    const scenario = bundledScenario('ha-closed-lids-and-push');
    const { measured } = replayed({ ...scenario, duration: minutes(13) });
    const counts = notBackCounts(measured);
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    const keys = counts.map(({ home, because }) => `${home} ${because.code}`);
    expect(total).toBe(measured.notBack.length);
    expect(total).toBeGreaterThan(0);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
