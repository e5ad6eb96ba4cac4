import { describe, expect, it } from 'vitest';
import { instant, minutes, seconds } from '../../../src/engine/units.js';
import { nodeId } from '../../../src/model/devices/identifiers.js';
import { defaultHaParameters } from '../../../src/model/ha/ha-parameters.js';
import type { Selection, Threshold } from '../../../src/scenarios/format/threshold.js';
import { metricNames, metricOf } from '../../../src/scenarios/format/metric-catalogue.js';
import type { ThresholdOutcome } from '../../../src/scenarios/measure/threshold-outcome.js';
import { aNode, aPair, Site, users, type SiteParts } from './support/site.js';
import { aggregate, selecting, sustained } from './support/thresholds.js';

const [imp1, imp2] = [nodeId(0), nodeId(1)];

/** One act for every user from the first place up to the last. */
const each = (from: number, to: number, act: (user: number) => void) => () => {
  for (let user = from; user < to; user += 1) act(user);
};

/** Ten sessions on imp1 from 1:00 on, thirty from 12:00 to 20:00; five on imp2 from 1:00 on. */
const ledger = (thresholds: readonly Threshold[], parts: Partial<SiteParts> = {}) => {
  const site = new Site(
    {
      groups: [aPair('500')],
      users: [
        ...users(30, { home: 0, devices: ['desktop'] }),
        ...users(5, { home: 1, devices: ['desktop'] }),
      ],
      thresholds,
      ...parts,
    },
    minutes(30),
  );
  site.at(
    minutes(1),
    each(0, 10, (user) => site.signIn(user)),
  );
  site.at(
    minutes(1),
    each(30, 35, (user) => site.signIn(user)),
  );
  site.at(
    minutes(12),
    each(10, 30, (user) => site.signIn(user)),
  );
  site.at(
    minutes(20),
    each(10, 30, (user) => site.signOut(user)),
  );
  return site;
};

const outcome = (threshold: Threshold, parts: Partial<SiteParts> = {}): ThresholdOutcome =>
  ledger([threshold], parts).run().thresholds[0]!;

const short = ({ verdict, got, nodes }: ThresholdOutcome) => ({ verdict, got, nodes });

/** The most sessions of the nodes that fit, and whose they are. */
const highest = (labels: Partial<Selection>) =>
  short(outcome(aggregate('jsm.sessions', 'max', '<', 100, { labels })));

const mostOf = (metric: 'jsm.percent' | 'jsm.counter', labels: Partial<Selection> = {}) =>
  outcome(aggregate(metric, 'max', '<', 100, { labels })).got;

const counting = (labels: Partial<Selection>, count: number): Threshold =>
  aggregate('alerts', 'count', '==', count, { labels });

/** A pair whose first node is lost at 5:00, with forty clients on it. */
const failing = (thresholds: readonly Threshold[], parts: Partial<SiteParts> = {}) => {
  const site = new Site(
    {
      groups: [aPair()],
      users: users(40, { home: 0, devices: ['desktop'] }),
      thresholds,
      mdm: { mdm: false },
      ...parts,
    },
    minutes(60),
  );
  site.at(seconds(1), () => site.signInAll());
  site.at(minutes(5), () => site.cluster.ha.manager.fail(imp1, 'node-lost'));
  return site.run();
};

describe('a threshold on a level', () => {
  it('is taken over each node by itself, and shows the one nearest to a breach', () => {
    expect(short(outcome(aggregate('jsm.sessions', 'max', '<', 31)))).toEqual({
      verdict: 'held',
      got: 30,
      nodes: [imp1],
    });
    expect(short(outcome(aggregate('jsm.sessions', 'max', '<', 30)))).toEqual({
      verdict: 'breached',
      got: 30,
      nodes: [imp1],
    });
    expect(short(outcome(aggregate('jsm.sessions', 'max', '>', 6)))).toEqual({
      verdict: 'breached',
      got: 5,
      nodes: [imp2],
    });
  });

  it('is taken over one node, or over those of a subcluster or cluster together', () => {
    expect(highest({ node: imp2 })).toEqual({ verdict: 'held', got: 5, nodes: [imp2] });
    expect(highest({ subcluster: 0 })).toEqual({ verdict: 'held', got: 35, nodes: [imp1, imp2] });
    expect(highest({ cluster: 0 })).toEqual({ verdict: 'held', got: 35, nodes: [imp1, imp2] });
  });

  it('JSM-6: gives percent of the limit that applies, and of the full limit, also of several nodes', () => {
    expect(mostOf('jsm.percent')).toBeCloseTo((100 * 30) / 375, 9);
    expect(mostOf('jsm.counter')).toBeCloseTo((100 * 30) / 750, 9);
    expect(mostOf('jsm.percent', { subcluster: 0 })).toBeCloseTo((100 * 35) / 750, 9);
  });

  it('is an average over time, not over samples', () => {
    const mean = outcome(aggregate('jsm.client', 'mean', '<', 100, { labels: { node: imp1 } })).got;
    expect(mean).toBeCloseTo((11 * 10 + 8 * 30 + 10 * 10) / 30, 9);
  });

  it('sees what is between two samples', () => {
    const peak = outcome(aggregate('jsm.sessions', 'max', '<', 30), { sampleEvery: minutes(11) });
    expect(peak).toMatchObject({ verdict: 'breached', got: 30 });
  });

  it.each([
    [minutes(7), 'breached', instant(minutes(19))],
    [minutes(8), 'held', undefined],
  ] as const)('TIME-1: for %d us is breached when it is false for longer', (span, verdict, at) => {
    expect(outcome(sustained('jsm.sessions', '<', 30, { span }))).toMatchObject({
      verdict,
      breachedAt: at,
      nodes: [imp1],
    });
  });

  it('QM-12: follows messages and MDM sessions of the whole cluster', () => {
    const site = ledger([
      aggregate('mdm.sessions', 'max', '==', 35),
      aggregate('messages', 'last', '==', 1),
      aggregate('mdm.flushes', 'count', '==', 0),
      sustained('mdm.buffered', '<', 1, { span: minutes(1) }),
    ]);
    const { messaging } = site.cluster.mdm;
    site.at(minutes(13), () =>
      messaging.send(site.client(0), site.cluster.clients.userOf(site.client(30))),
    );
    const { thresholds } = site.run();
    expect(thresholds.map(({ verdict, nodes }) => [verdict, nodes])).toEqual([
      ['held', [imp1, imp2]],
      ['held', [imp1, imp2]],
      ['held', [imp1, imp2]],
      ['held', [imp1, imp2]],
    ]);
  });

  it('QM-2, QM-9: follows what waits in buffers, and what is lost with a node', () => {
    const site = new Site(
      {
        groups: [aPair()],
        users: [
          { home: 0, devices: ['desktop', 'iphone'] },
          { home: 1, devices: ['desktop'] },
        ],
        thresholds: [
          aggregate('mdm.buffered', 'max', '==', 2),
          aggregate('mdm.buffered', 'last', '==', 0),
          aggregate('ha.lost', 'last', '==', 2, { labels: { node: imp1 } }),
          aggregate('ha.lost', 'last', '==', 0, { labels: { node: imp2 } }),
          aggregate('mdm.packetsLost', 'last', '==', 2),
        ],
      },
      minutes(10),
    );
    const { mdm, ha, clients } = site.cluster;
    site.at(seconds(1), () => site.signInAll());
    site.at(seconds(2), () => mdm.sessions.move(site.client(0, 1), 'background'));
    for (const second of [3, 4])
      site.at(seconds(second), () =>
        mdm.messaging.send(site.client(1), clients.userOf(site.client(0))),
      );
    site.at(minutes(1), () => ha.manager.fail(imp1, 'node-lost'));
    expect(site.run().thresholds.map(({ verdict, got }) => [verdict, got])).toEqual([
      ['held', 2],
      ['held', 0],
      ['held', 2],
      ['held', 0],
      ['held', 2],
    ]);
  });
});

describe('a threshold on what happens', () => {
  it('HA-5, HA-7: holds the time without a session against the limits in effect', () => {
    const upper = aggregate('ha.relogin.time', 'max', '<=', selecting('ha.relogin.upperLimit'));
    const lower = aggregate('ha.relogin.time', 'min', '>=', selecting('ha.relogin.lowerLimit'));
    const { thresholds } = failing([upper, lower]);
    expect(thresholds.map(({ verdict, bound, nodes }) => [verdict, bound, nodes])).toEqual([
      ['held', seconds(537), [imp1]],
      ['held', seconds(120), [imp1]],
    ]);
    const doubled = failing([upper], { mdm: { mdm: true } }).thresholds[0];
    expect([doubled?.verdict, doubled?.bound]).toEqual(['held', seconds(1_074)]);
  });

  it('HA-7: holds each node against its own limit', () => {
    const own = new Map([[imp2, { lower: seconds(1), upper: seconds(2) }]]);
    const { thresholds } = failing(
      [aggregate('ha.relogin.time', 'max', '<=', selecting('ha.relogin.upperLimit'))],
      { highAvailability: { ...defaultHaParameters, reLoginOfNode: own } },
    );
    expect(thresholds[0]).toMatchObject({ verdict: 'held', bound: seconds(537), nodes: [imp1] });
  });

  it('HA-7: leaves out the time of a client whose lid was closed', () => {
    const site = new Site(
      {
        groups: [aPair()],
        users: [{ home: 0, devices: ['desktop'] }],
        thresholds: [aggregate('ha.relogin.time', 'count', '==', 0)],
      },
      minutes(60),
    );
    const { mdm, ha } = site.cluster;
    site.at(seconds(1), () => site.signInAll());
    site.at(seconds(2), () => mdm.sessions.move(site.client(0), 'close-lid'));
    site.at(minutes(1), () => ha.manager.fail(imp1, 'node-lost'));
    site.at(minutes(50), () => mdm.sessions.move(site.client(0), 'open-lid'));
    const { thresholds, reLogins } = site.run();
    expect(reLogins[0]?.returned).toBe(1);
    expect(thresholds[0]).toMatchObject({ verdict: 'held', got: 0 });
  });

  it('HA-8: counts logins second by second, those after a loss apart', () => {
    const { thresholds } = failing([
      aggregate('logins.perSecond', 'max', '==', 40),
      aggregate('ha.relogin.perSecond', 'max', '<=', 15),
      aggregate('ha.relogin.perSecond', 'count', '>', 1, { labels: { node: imp2 } }),
      aggregate('ha.relogin.perSecond', 'count', '==', 0, { labels: { node: imp1 } }),
    ]);
    expect(thresholds.map(({ verdict }) => verdict)).toEqual(['held', 'held', 'held', 'held']);
  });

  it('HA-11, JSM-7: counts alerts that were raised or repeated, by node and period', () => {
    const site = new Site(
      {
        groups: [aNode('500')],
        users: users(601, { home: 0, devices: ['desktop'] }),
        thresholds: [
          counting({}, 2),
          counting({ name: 'JSMSessionsExceedsThreshold', node: imp1 }, 2),
          counting({ during: 'normal' }, 2),
          counting({ during: 'failover' }, 0),
        ],
      },
      minutes(30),
    );
    site.at(minutes(1), () => site.signInAll());
    site.at(minutes(25), () => site.signOut(0));
    expect(site.run().thresholds.map(({ verdict }) => verdict)).toEqual(
      Array.from({ length: 4 }, () => 'held'),
    );
  });
});

describe('a threshold without samples', () => {
  const events = metricNames.filter((name) => metricOf(name).kind === 'event');

  it.each(events)('%s: is a breach that says so, but for a count of none', (metric) => {
    const { thresholds } = new Site(
      {
        users: [],
        thresholds: [
          ...(['min', 'max', 'mean', 'last', 'p50', 'p95', 'p99'] as const).map((of) =>
            aggregate(metric, of, '>=', 0),
          ),
          aggregate(metric, 'count', '==', 0),
        ],
      },
      minutes(1),
    ).run();
    expect(thresholds.map(({ verdict }) => verdict)).toEqual([
      ...Array.from({ length: 7 }, () => 'no-samples'),
      'held',
    ]);
  });
});

describe('every metric of the catalogue', () => {
  it.each(metricNames)('%s: has a value, or no samples', (metric) => {
    const outcomes = ledger([aggregate(metric, 'max', '>=', 0)]).run().thresholds;
    expect(outcomes).toHaveLength(1);
    expect(outcomes[0]?.verdict).toMatch(/^(held|no-samples)$/);
  });
});
