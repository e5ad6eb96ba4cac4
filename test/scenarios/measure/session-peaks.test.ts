/** The most sessions of a node, and its time above the alert line, against every change one by one. */
import { describe, expect, it } from 'vitest';
import { RandomStreams } from '../../../src/engine/random-streams.js';
import { microseconds, minutes, seconds } from '../../../src/engine/units.js';
import { aNode, aPair, Site, users } from './support/site.js';

/** 750 sessions, of which 600 are the alert line. */
const small = { groups: [aNode('500')], users: users(700, { home: 0, devices: ['desktop'] }) };

const signInTo = (site: Site, from: number, to: number) => (): void => {
  for (let user = from; user < to; user += 1) site.signIn(user);
};

const signOutFrom = (site: Site, from: number, to: number) => (): void => {
  for (let user = from; user < to; user += 1) site.signOut(user);
};

describe('the peak of a node', () => {
  it('JSM-7: is above the alert line strictly, and for as long as it is', () => {
    const site = new Site(small, minutes(60));
    site.at(minutes(10), signInTo(site, 0, 600)).at(minutes(20), () => site.signIn(600));
    site.at(minutes(23), () => site.signOut(600)).at(minutes(59), () => site.signIn(600));
    const [node] = site.run().statistics;
    expect(node).toMatchObject({ most: 601, mostAt: minutes(20), aboveAlertLine: minutes(4) });
  });

  it('is seen between two samples, and though it holds for no time', () => {
    const site = new Site({ ...small, sampleEvery: minutes(10) }, minutes(60));
    site.at(seconds(90), signInTo(site, 0, 700)).at(seconds(90), signOutFrom(site, 0, 700));
    const [node] = site.run().statistics;
    expect(node).toMatchObject({ most: 700, mostAt: seconds(90), aboveAlertLine: 0, logins: 700 });
    expect(node!.busiestSecond).toEqual({ from: seconds(90), count: 700 });
  });

  it('is the first of several that are equal', () => {
    const site = new Site(small, minutes(60));
    site.at(minutes(1), () => site.signIn(0)).at(minutes(2), () => site.signOut(0));
    site.at(minutes(3), () => site.signIn(0));
    expect(site.run().statistics[0]).toMatchObject({ most: 1, mostAt: minutes(1) });
  });

  it('is that of its own node, and logins of all nodes are counted together', () => {
    const site = new Site(
      { groups: [aPair('500')], users: [0, 1, 1].map((home) => ({ home, devices: ['desktop'] })) },
      minutes(5),
    );
    site.at(seconds(7), () => site.signInAll()).at(minutes(1), () => site.signOut(0));
    const { statistics, busiestSecond } = site.run();
    expect(statistics.map(({ most, logins }) => [most, logins])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(busiestSecond).toEqual({ from: seconds(7), count: 3 });
  });

  it('is what a list of all changes says, whatever happens', () => {
    const chance = new RandomStreams('peaks', 0).named('sessions');
    const draw = (below: number): number => chance.uint32() % below;
    const site = new Site(small, minutes(60));
    const changes: { readonly at: number; readonly level: number }[] = [];
    const times = Array.from({ length: 300 }, () => draw(minutes(60))).toSorted((a, b) => a - b);
    for (const at of times) {
      const from = draw(300);
      const all = from + draw(400);
      site.at(microseconds(at), (draw(3) > 0 ? signInTo : signOutFrom)(site, from, all));
    }
    site.hear({
      sessionsChanged: (at, node) =>
        changes.push({ at, level: site.cluster.jsm.table.countedOf(node) }),
    });
    const [node] = site.run().statistics;
    const most = Math.max(...changes.map(({ level }) => level));
    const above = changes.reduce((sum, { at, level }, place) => {
      const until = changes[place + 1]?.at ?? minutes(60);
      return level > 600 ? sum + until - at : sum;
    }, 0);
    expect(above).toBeGreaterThan(0);
    expect(node).toMatchObject({ most, aboveAlertLine: above });
    expect(node!.mostAt).toBe(changes.find(({ level }) => level === most)!.at);
  });
});
