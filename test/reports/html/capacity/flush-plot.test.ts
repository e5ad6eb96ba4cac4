import { describe, expect, it } from 'vitest';
import { inSeconds, microseconds } from '../../../../src/engine/units.js';
import { Calendar } from '../../../../src/reports/calendar.js';
import { flushBarsOf } from '../../../../src/reports/chart/flush-bars.js';
import { plotBarsOf } from '../../../../src/reports/html/capacity/flush-plot.js';
import { bundledScenario, replayed } from '../../../scenarios/replay/support/script.js';

describe('the bars of flushes', () => {
  const { measured, scenario } = replayed(bundledScenario('quiet-flush-limit'));
  const flushes = flushBarsOf(measured)!;
  const end = inSeconds(microseconds(measured.endedAt));
  const bars = plotBarsOf(flushes, { end, calendar: new Calendar(scenario.start) });

  it('QM-3 to QM-6: add up to the flushes for each reason', () => {
    const all = flushes.reasons.reduce((sum, { total }) => sum + total, 0);
    expect(bars.reduce((sum, { value }) => sum + value, 0)).toBe(all);
    expect(all).toBeGreaterThan(0);
  });

  it('stand on each other, end with the run, and none is of nothing', () => {
    const faulty = bars.filter(
      ({ from, to, value, base = 0 }) =>
        value <= 0 || to <= from || to > end || base + value > flushes.most,
    );
    expect(faulty).toEqual([]);
  });
});
