import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, minutes, seconds, type Duration } from '../../../src/engine/units.js';
import { devices } from '../../../src/model/devices/device.js';
import { nodeId } from '../../../src/model/devices/identifiers.js';
import type { UserSessionsReport } from '../../../src/scenarios/measure/user-sessions.js';
import { Site, users, type Group, type SiteUser } from './support/site.js';

const groups: readonly Group[] = [
  { name: 'hq', redundancy: 'active-active', ova: '15K', nodes: ['imp1', 'imp2'] },
  { name: 'branch', redundancy: 'none', ova: '5K', nodes: ['imp3'] },
];

/** Users and sessions of some nodes, counted from sessions that began and ended. */
class Recount {
  /** The node of each client that has a session of its own. */
  readonly #nodes = new Map<number, number>();
  readonly #site: Site;

  constructor(site: Site) {
    this.#site = site;
  }

  began(client: number, node: number): void {
    this.#nodes.set(client, node);
  }

  ended(client: number): void {
    this.#nodes.delete(client);
  }

  over(nodes: readonly number[]): { users: number; sessions: number } {
    const inside = [...this.#nodes].filter(([, node]) => nodes.includes(node));
    const { clients } = this.#site.cluster;
    const owners = Array.from({ length: clients.users }, (_, user) => this.#site.client(user));
    const userOf = (client: number) => owners.findLastIndex((first) => first <= client);
    return {
      users: new Set(inside.map(([client]) => userOf(client))).size,
      sessions: inside.length,
    };
  }
}

const levelsOf = (report: UserSessionsReport) => ({
  clusters: report.clusters,
  subclusters: report.subclusters,
  nodes: report.nodes.map(({ users: people, sessions }) => ({ users: people, sessions })),
});

describe('the user sessions report', () => {
  it('REP-1: equals a recount from sessions that began and ended, at every level', () => {
    const people = fc.array(
      fc.record({
        home: fc.nat(2),
        devices: fc.array(fc.constantFrom(...devices), { maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 25 },
    );
    const acts = fc.array(
      fc.record({
        second: fc.integer({ min: 1, max: 1_200 }),
        what: fc.constantFrom('in', 'in', 'in', 'out', 'fail', 'recover', 'fall-back'),
        who: fc.nat(1_000),
      }),
      { minLength: 5, maxLength: 80 },
    );
    fc.assert(
      fc.property(people, acts, fc.integer({ min: 1, max: 1_500 }), (all, told, second) => {
        const { report, recount } = played(all, told, seconds(second));
        expect(report.at).toBe(instant(seconds(second)));
        expect(levelsOf(report)).toEqual({
          clusters: [recount.over([0, 1, 2])],
          subclusters: [recount.over([0, 1]), recount.over([2])],
          nodes: [recount.over([0]), recount.over([1]), recount.over([2])],
        });
        for (const { detail, sessions } of report.nodes)
          expect(detail.flatMap(({ devices: types }) => types)).toHaveLength(sessions);
      }),
      { numRuns: 40 },
    );
  });

  it('REP-2: has for each user of a node the devices of its sessions', () => {
    const site = new Site(
      {
        users: [
          { home: 0, devices: ['desktop', 'iphone', 'androidTablet'] },
          { home: 0, devices: ['ipad'] },
          { home: 0, devices: ['android', 'thirdParty'] },
        ],
      },
      minutes(1),
    );
    for (const [user, place] of [
      [0, 0],
      [0, 2],
      [2, 1],
    ] as const)
      site.at(seconds(1), () => site.signIn(user, place));
    expect(site.run().userSessions.nodes[0]?.detail).toEqual([
      { user: 0, devices: ['desktop', 'androidTablet'] },
      { user: 2, devices: ['thirdParty'] },
    ]);
  });

  it.each([
    ['end', seconds(300), 1],
    ['busiest-sample', seconds(120), 3],
    [instant(seconds(100)), seconds(100), 2],
  ] as const)('REP-1: asked for %s, is of %d us', (reportAt, at, sessions) => {
    const site = new Site(
      { users: users(4, { home: 0, devices: ['desktop'] }), reportAt },
      minutes(5),
    );
    site.at(seconds(10), () => site.signIn(0)).at(seconds(20), () => site.signIn(1));
    // The fourth is there only between two samples.
    site.at(seconds(110), () => site.signIn(2)).at(seconds(190), () => site.signIn(3));
    site.at(seconds(200), () => site.signOut(3)).at(seconds(210), () => site.signOut(2));
    site.at(seconds(250), () => site.signOut(1));
    const { userSessions } = site.run();
    expect([userSessions.at, userSessions.nodes[0]?.sessions]).toEqual([at, sessions]);
  });

  it('REP-1, HA-9: counts no phantom', () => {
    const site = new Site(
      {
        groups: [groups[0]!],
        users: [{ home: 0, devices: ['iphone', 'desktop'], push: true }],
        mdm: { push: true },
      },
      minutes(40),
    );
    const { mdm, ha, jsm } = site.cluster;
    site.at(seconds(1), () => site.signInAll());
    site.at(seconds(2), () => mdm.sessions.move(site.client(0), 'background'));
    site.at(minutes(1), () => ha.manager.fail(nodeId(0), 'node-lost'));
    const { userSessions } = site.run();
    expect(jsm.table.countOf(nodeId(1), 'phantom')).toBe(1);
    expect(userSessions.nodes[1]).toMatchObject({
      users: 1,
      sessions: 1,
      detail: [{ user: 0, devices: ['desktop'] }],
    });
  });
});

type Act = { readonly second: number; readonly what: string; readonly who: number };

const played = (all: readonly SiteUser[], told: readonly Act[], reportAt: Duration) => {
  const site = new Site({ groups, users: all, reportAt: instant(reportAt) }, minutes(30));
  const { cluster } = site;
  const recount = new Recount(site);
  const { clients } = cluster.clients;
  const isBefore = (): boolean => cluster.simulation.now <= instant(reportAt);
  site.hear({
    sessionBegan: (_at, client, node) => {
      if (isBefore()) recount.began(client, node);
    },
    applied: (_at, decision) => {
      const ends = decision.do === 'enter-mode' && decision.mode === 'signed-out';
      if (ends && isBefore()) recount.ended(decision.client);
    },
  });
  const act = ({ what, who }: Act): void => {
    const node = nodeId(who % 3);
    if (what === 'fail') cluster.ha.manager.fail(node, 'node-lost');
    else if (what === 'recover') cluster.ha.manager.recover(node);
    else if (what === 'fall-back') cluster.ha.manager.fallBack(node);
    else if (clients > 0 && what === 'in') site.signInClient(who % clients);
    else if (clients > 0) site.signOutClient(who % clients);
  };
  for (const one of told) site.at(seconds(one.second), () => act(one));
  return { report: site.run().userSessions, recount };
};
