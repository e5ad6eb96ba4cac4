import { describe, expect, it } from 'vitest';
import { hours, instant, minutes, seconds } from '../../../src/engine/units.js';
import { legendOf } from '../../../src/reports/chart/legend.js';
import { panelsOf } from '../../../src/reports/chart/panel.js';
import { aNode, Site, users } from '../../scenarios/measure/support/site.js';
import { lostNode } from './support/lost-node.js';

const aUser = { home: 0, devices: ['desktop'] } as const;

const failover = () => panelsOf(lostNode());

const calm = () => panelsOf(new Site({ groups: [aNode()], users: [] }, minutes(5)).run());

const texts = (panels: ReturnType<typeof panelsOf>) => legendOf(panels).map(({ text }) => text);

describe('the panel of a node', () => {
  const [imp1, imp2] = failover();

  it('holds its sessions against its limit and its alert line, with room above', () => {
    expect([imp1?.limit, imp1?.alertLine]).toEqual([375, 300]);
    expect(imp1?.peak).toMatchObject({ x: 60, y: 301 });
    expect(imp1?.top).toBeGreaterThan(375);
  });

  it('has its peak at any moment, though it lies between two samples', () => {
    const site = new Site({ groups: [aNode()], users: users(3, aUser) }, minutes(5));
    site.at(seconds(61), () => site.signInAll());
    for (const user of [0, 1, 2]) site.at(seconds(62), () => site.signOut(user));
    const [panel] = panelsOf(site.run());
    expect(panel?.peak).toEqual({ x: 61, y: 3, at: instant(seconds(61)) });
    expect(panel?.sessions.every(({ y }) => y === 0)).toBe(true);
  });

  it('HA-11: shows the full limit of a survivor, and of no other node', () => {
    expect([imp1?.fullLimit, imp2?.fullLimit]).toEqual([undefined, 750]);
  });

  it('is shaded while the node is not normal, to the end where that lasts', () => {
    expect(imp1?.shades).toMatchObject([
      { condition: 'out-of-service', cause: 'node-lost', from: 1_200, to: 3_600 },
    ]);
    expect(imp2?.shades.at(-1)).toMatchObject({ condition: 'serving-both', to: 3_600 });
  });

  it('marks the alerts of its node alone', () => {
    expect(imp1?.alerts.map(({ what }) => what)).toEqual(['raise', 'clear']);
    expect(imp2?.alerts[0]).toMatchObject({ what: 'raise' });
  });

  it('shows what the last moment has come to', () => {
    expect(imp2?.sessions.at(-1)).toEqual({ x: 3_600, y: 311 });
  });

  it('shows no more samples of a long run than a picture has dots', () => {
    const [panel] = panelsOf(new Site({ groups: [aNode()], users: [] }, hours(30)).run());
    expect(panel?.sessions.length).toBeLessThan(2_000);
  });
});

describe('the legend', () => {
  it('explains only what the picture has', () => {
    expect(texts(calm())).toEqual(['sessions that count', 'limit that applies', 'alert line']);
    expect(texts(failover())).toEqual([
      'sessions that count',
      'limit that applies',
      'alert line',
      'full limit, for a survivor',
      'out of service',
      "serves its peer's users too",
      'in transition',
      'alert raised, small: repeated',
      'alert cleared',
    ]);
  });
});
