import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../../src/engine/units.js';
import { growthOf, levelsOf, ratesOf } from '../../../../src/reports/html/capacity/sample-rates.js';
import { spreadSamples } from '../../../../src/reports/html/capacity/spread-samples.js';
import { lostNode } from '../../chart/support/lost-node.js';
import { aNode, Site, users } from '../../../scenarios/measure/support/site.js';

describe('rates between samples', () => {
  const site = new Site(
    {
      groups: [aNode()],
      users: users(120, { home: 0, devices: ['desktop'] }),
      sampleEvery: minutes(1),
    },
    minutes(5),
  );
  site.at(seconds(90), () => site.signInAll());
  const measured = site.run();

  it('stand where their stretch begins, as happenings a second', () => {
    expect(ratesOf('logins', measured)).toEqual([
      { x: 0, y: 0 },
      { x: 60, y: 2 },
      { x: 120, y: 0 },
      { x: 180, y: 0 },
      { x: 240, y: 0 },
      { x: 300, y: 0 },
    ]);
  });

  it('count what happens at the very beginning into the first stretch', () => {
    const atOnce = new Site(
      { users: users(120, { home: 0, devices: ['desktop'] }), sampleEvery: minutes(1) },
      minutes(2),
    );
    atOnce.signInAll();
    expect(ratesOf('logins', atOnce.run())).toEqual([
      { x: 0, y: 2 },
      { x: 60, y: 0 },
      { x: 120, y: 0 },
    ]);
  });

  it('add up over all nodes', () => {
    const { nodes, capacity } = lostNode();
    const points = levelsOf('counted', lostNode());
    for (const [sample, { y }] of points.entries())
      expect(y).toBe(
        nodes.reduce((sum, { node }) => sum + capacity.valueOf(sample, node, 'counted'), 0),
      );
  });
});

describe('the growth of a counter', () => {
  it('is never below zero, also where a restart sets it back', () => {
    const column = 'client';
    const growth = growthOf(column, lostNode());
    expect(Math.min(...growth.map(({ y }) => y))).toBeGreaterThanOrEqual(0);
  });
});

describe('some of many samples', () => {
  it('have the first and the last among them, and none twice', () => {
    for (const [samples, most] of [
      [1, 10],
      [10, 10],
      [1_441, 49],
      [11, 10],
    ] as const) {
      const places = spreadSamples(samples, most);
      expect(places).toHaveLength(Math.min(samples, most));
      expect([places[0], places.at(-1)]).toEqual([0, samples - 1]);
      expect(new Set(places).size).toBe(places.length);
    }
  });

  it('are none of none', () => {
    expect(spreadSamples(0, 10)).toEqual([]);
  });
});
