/** What `relogin.png` shows of a wave of clients, before it is drawn. */
import { describe, expect, it } from 'vitest';
import { minutes } from '../../../src/engine/units.js';
import {
  RETURN_PANELS_MAX,
  returnPanelsOf,
  returnsEnd,
} from '../../../src/reports/chart/return-panel.js';
import { bundledScenario, replayed } from '../../scenarios/replay/support/script.js';
import { lostShift } from './support/lost-shift.js';

describe('the panel of a node that lost its clients', () => {
  const result = lostShift('1h');
  const panels = returnPanelsOf(result);
  const [panel] = panels;

  it('HA-7: counts every client that was lost until all are back', () => {
    expect(panels).toHaveLength(1);
    expect(panel).toMatchObject({ node: 'imp1', lostAt: minutes(30), clients: 150, areBack: 150 });
    const heights = panel!.back.map(({ y }) => y);
    expect(heights).toEqual(heights.toSorted((one, other) => one - other));
    expect([panel!.back[0], heights.at(-1)]).toEqual([{ x: 0, y: 0 }, 150]);
  });

  it('HA-5: has everybody back between the limits in effect', () => {
    expect([panel!.lower, panel!.upper]).toEqual([240, 1_074]);
    expect(panel!.back[1]!.x).toBeGreaterThanOrEqual(240);
    expect(panel!.lastAfter).toBeLessThanOrEqual(1_074);
    expect(returnsEnd(panels)).toBeGreaterThan(1_074);
  });

  it('HA-8: would have them back at the rate of the login profile', () => {
    expect(panel!.rate).toBe(6);
    expect(panel!.ramp).toEqual([
      { x: 240, y: 0 },
      { x: 240 + 150 / 6, y: 150 },
    ]);
  });

  it('ends where the run ends, with those that are not back', () => {
    const [cut] = returnPanelsOf(lostShift('36m'));
    expect(cut!.until).toBe(360);
    expect(cut!.areBack).toBeLessThan(150);
    expect(cut!.areBack).toBeGreaterThan(0);
    const [none] = returnPanelsOf(lostShift('32m'));
    expect([none!.areBack, none!.lastAfter]).toEqual([0, undefined]);
  });

  it('HA-10: is followed by one for those that lose their session at fallback', () => {
    const nodes = returnPanelsOf(replayed(bundledScenario('ha-manual-failover'))).map(
      ({ node }) => node,
    );
    expect(nodes.length).toBeGreaterThan(1);
  });

  it('is one of the largest where they are many, in the order of time', () => {
    const [curve] = result.returnCurves;
    const many = Array.from({ length: 20 }, (_, at) => ({ ...curve!, clients: at % 5 }));
    const shown = returnPanelsOf({ ...result, returnCurves: many });
    expect(shown).toHaveLength(RETURN_PANELS_MAX);
    expect(shown.map(({ clients }) => clients)).toEqual([3, 4, 3, 4, 3, 4, 3, 4]);
  });
});

it('is none where nobody had to sign in again by themselves', () => {
  const result = lostShift('32m');
  const returnCurves = result.returnCurves.map((curve) => ({ ...curve, clients: 0 }));
  expect(returnPanelsOf({ ...result, returnCurves })).toEqual([]);
  expect(returnPanelsOf(replayed(bundledScenario('quiet-mode-flow')))).toEqual([]);
});
