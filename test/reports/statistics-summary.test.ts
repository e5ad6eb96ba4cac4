/** The statistics of a run as `summary.json` has them. */
import { describe, expect, it } from 'vitest';
import { summaryOf } from '../../src/reports/summary.js';
import { aliceAndBob, bundledScenario, replayed } from '../scenarios/replay/support/script.js';

const provenance = { toolVersion: '1.2.3', inputSha256: 'a'.repeat(64) };

describe('the statistics in a summary', () => {
  const summary = summaryOf(replayed(bundledScenario('quiet-mode-flow')), provenance);

  it('QM-6, QM-14: tell of messages and of what waited', () => {
    expect(summary.messages.fanOut).toBe(summary.messages.copiesDelivered / summary.messages.sent);
    expect(summary.buffers).toMatchObject({
      packetsBuffered: 1,
      packetsFlushed: 1,
      mostWaiting: 1,
    });
    // One packet, for which every quantile is what it waited.
    const waited = 90_000_000;
    expect(summary.buffers.delayMicroseconds).toEqual({
      mean: waited,
      p50: waited,
      p95: waited,
      max: waited,
    });
    expect(summary.buffers.flushes).toContainEqual({
      rule: 'QM-6',
      reason: 'it returns to the foreground',
      count: 1,
    });
  });

  it('have null where there is nothing to measure', () => {
    const bare = summaryOf(replayed(aliceAndBob('')), provenance);
    expect([bare.messages.fanOut, bare.buffers.delayMicroseconds]).toEqual([null, null]);
  });

  it('JSM-7: tell of each node its peak, its time above the alert line, logins and alerts', () => {
    const result = replayed(bundledScenario('jsm-alert-5k'));
    const { nodes, logins, alerts } = summaryOf(result, provenance);
    const [node] = nodes;
    const { most, mostAt } = result.measured.statistics[0]!;
    expect(node!.peak).toEqual({
      sessions: most,
      percent: (100 * most) / node!.limit,
      atMicroseconds: mostAt,
    });
    expect(node!.minutesAboveAlertLine).toBeGreaterThan(10);
    expect(node!.alerts.raised).toBe(alerts.filter(({ what }) => what === 'raised').length);
    expect(node!.alerts.repeated).toBe(alerts.filter(({ what }) => what === 'repeated').length);
    expect(logins.total).toBe(nodes.reduce((sum, each) => sum + each.logins.total, 0));
    expect(logins.mostASecond).toBeGreaterThanOrEqual(node!.logins.mostASecond);
  });

  it('have the samples of every node as columns of one length', () => {
    const result = replayed(bundledScenario('ha-node-lost-5k'));
    const { series, nodes } = summaryOf(result, provenance);
    const { length } = series.atMicroseconds;
    expect(length).toBe(result.measured.capacity.samples);
    expect(series.nodes.map(({ name }) => name)).toEqual(nodes.map(({ name }) => name));
    for (const [place, { sessions, logins, messages }] of series.nodes.entries()) {
      expect([sessions.length, logins.length, messages.length]).toEqual([length, length, length]);
      expect(sessions.at(-1)).toBe(nodes[place]!.sessions);
      expect(logins.reduce((sum, each) => sum + each)).toBe(nodes[place]!.logins.total);
      expect(messages.reduce((sum, each) => sum + each)).toBe(nodes[place]!.messages);
    }
  });
});
