import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../src/engine/units.js';
import { nodeId } from '../../../src/model/devices/identifiers.js';
import type { Measured } from '../../../src/scenarios/measure/measured.js';
import { aNode, aPair, Site, users } from './support/site.js';

/** `601.5 s imp1 raise 601 normal` */
const lines = ({ alerts }: Measured): readonly string[] =>
  alerts.map(
    ({ at, node, what, sessions, during }) =>
      `${at / 1e6} s imp${node + 1} ${what} ${sessions} ${during}`,
  );

describe('the alert log', () => {
  it('JSM-7: has every alert that is raised, repeated and cleared, with what was there then', () => {
    const site = new Site(
      { groups: [aNode('500')], users: users(601, { home: 0, devices: ['desktop'] }) },
      minutes(60),
    );
    site.at(minutes(1), () => site.signInAll());
    site.at(minutes(25), () => site.signOut(0));
    const measured = site.run();
    expect(lines(measured)).toEqual([
      '660 s imp1 raise 601 normal',
      '1260 s imp1 repeat 601 normal',
      '1500 s imp1 clear 600 normal',
    ]);
    const [raised] = measured.alerts;
    expect(raised?.percent).toBeCloseTo((100 * 601) / 750, 9);
    expect(raised?.counter).toBeCloseTo((100 * 601) / 750, 9);
  });

  it('HA-11: says of an alert of a survivor that it was during failover', () => {
    const site = new Site(
      {
        groups: [aPair('500')],
        users: [
          ...users(250, { home: 0, devices: ['desktop'] }),
          ...users(250, { home: 1, devices: ['desktop'] }),
        ],
        mdm: { mdm: false },
      },
      minutes(60),
    );
    site.at(seconds(1), () => site.signInAll());
    site.at(minutes(5), () => site.cluster.ha.manager.fail(nodeId(0), 'node-lost'));
    const measured = site.run();
    expect(measured.alerts.length).toBeGreaterThan(0);
    for (const { node, during } of measured.alerts) expect([node, during]).toEqual([1, 'failover']);
    const last = measured.alerts.at(-1);
    expect(last?.percent).toBeCloseTo((100 * 500) / 375, 9);
    expect(last?.counter).toBeCloseTo((100 * 500) / 750, 9);
  });
});
