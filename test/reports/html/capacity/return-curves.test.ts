import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../../src/engine/units.js';
import { drawnReturns } from '../../../../src/reports/html/capacity/return-curves.js';
import { bundledScenario, replayed } from '../../../scenarios/replay/support/script.js';

describe('the return of clients after a loss', () => {
  const result = replayed(bundledScenario('ha-node-lost-5k'));
  const curves = drawnReturns(result);

  it('HA-7: has a curve for the loss, and one for the way back', () => {
    expect(curves.map(({ lostFrom }) => lostFrom.name)).toEqual(['imp1', 'imp2']);
  });

  it('counts as many as were lost, and as the seconds add up to', () => {
    for (const { clients, back, total, perSecond, mostASecond } of curves) {
      expect(back).toBe(clients);
      expect(total.at(-1)?.y).toBe(back);
      expect(Math.max(...perSecond.map(({ y }) => y))).toBe(mostASecond);
    }
  });

  it('rises over time, and ends with the last of the wave', () => {
    for (const [place, { total, lastBackAt, lostAt }] of curves.entries()) {
      expect(total).toEqual(total.toSorted((one, other) => one.x - other.x || one.y - other.y));
      const wave = result.returns[place]!;
      expect(lostAt).toBe(wave.lostAt);
      expect(wave.lastBackAt - lastBackAt).toBeLessThan(seconds(1));
    }
  });

  it('HA-5, HA-7: lies between the limits in effect, counted from the loss', () => {
    for (const { limits, total, lostAt } of curves) {
      const first = total.find(({ y }) => y > 0)!;
      const last = total.at(-1)!;
      const since = (x: number): number => seconds(x) - lostAt;
      expect(since(first.x)).toBeGreaterThanOrEqual(limits.lower);
      expect(since(last.x)).toBeLessThanOrEqual(limits.upper + seconds(1));
    }
  });

  it('leaves out what the trace tells client by client', () => {
    expect(drawnReturns(replayed(bundledScenario('ha-manual-failover')))).toEqual([]);
  });

  it('shows those who are not all back when the run ends', () => {
    const scenario = bundledScenario('ha-node-lost-5k');
    const short = replayed({ ...scenario, duration: minutes(40) });
    const open = drawnReturns(short);
    expect(short.returns).toEqual([]);
    expect(open).toHaveLength(1);
    expect(open[0]!.back).toBeLessThan(open[0]!.clients);
  });
});
