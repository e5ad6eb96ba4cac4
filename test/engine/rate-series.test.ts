import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantViolation } from '../../src/engine/errors.js';
import { RateSeries } from '../../src/engine/rate-series.js';
import { instant, microseconds, minutes, seconds, START } from '../../src/engine/units.js';

const at = (second: number) => instant(seconds(second));
const overThreeMinutes = () =>
  new RateSeries({ from: START, horizon: instant(minutes(3)), interval: minutes(1) });

describe('a series of rates', () => {
  it('counts by interval, each with its beginning and without its end', () => {
    const series = overThreeMinutes();
    for (const second of [0, 59, 60, 61, 119.999_999, 180]) series.add(at(second));
    expect(series.counts()).toEqual([
      { from: at(0), count: 2 },
      { from: at(60), count: 3 },
      { from: at(120), count: 0 },
      { from: at(180), count: 1 },
    ]);
  });

  it('names the busiest interval, of several the first', () => {
    const series = overThreeMinutes();
    series.add(at(70), 5);
    series.add(at(130), 5);
    expect(series.busiest()).toEqual({ from: at(60), count: 5 });
  });

  it('loses no event between its beginning and its horizon', () => {
    const moment = fc.integer({ min: 1_000, max: 9_999 });
    fc.assert(
      fc.property(fc.array(moment), fc.integer({ min: 1, max: 5_000 }), (moments, interval) => {
        const series = new RateSeries({
          from: instant(microseconds(1_000)),
          horizon: instant(microseconds(9_999)),
          interval: microseconds(interval),
        });
        for (const each of moments) series.add(instant(microseconds(each)));
        const total = series.counts().reduce((sum, { count }) => sum + count, 0);
        expect(total).toBe(moments.length);
      }),
    );
  });

  it('refuses an event outside, and intervals without length', () => {
    const from = at(10);
    const series = new RateSeries({ from, horizon: at(20), interval: seconds(5) });
    expect(() => series.add(at(9))).toThrow(InvariantViolation);
    expect(() => series.add(at(25))).toThrow(InvariantViolation);
    expect(() => new RateSeries({ from, horizon: at(20), interval: seconds(0) })).toThrow(
      InvariantViolation,
    );
  });
});
