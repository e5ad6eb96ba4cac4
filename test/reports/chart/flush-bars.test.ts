/** What `flushes.png` shows, before it is drawn. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, minutes } from '../../../src/engine/units.js';
import { flushBarsOf } from '../../../src/reports/chart/flush-bars.js';
import type { Measured } from '../../../src/scenarios/measure/measured.js';
import { aNode, Site } from '../../scenarios/measure/support/site.js';

const empty: Measured = new Site({ groups: [aNode()], users: [] }, minutes(1)).run();

const measured = (length: number, counts: readonly (readonly [number, readonly number[]])[]) => ({
  ...empty,
  endedAt: instant(minutes(length)),
  flushes: counts.map(([minute, each]) => ({ from: instant(minutes(minute)), counts: each })),
});

describe('the bars of flushes', () => {
  it('are absent where nothing was flushed', () => {
    expect(flushBarsOf(empty)).toBeUndefined();
  });

  it('stand on each other, without the reasons that there were not', () => {
    const bars = flushBarsOf(measured(3, [[1, [2, 0, 1, 0]]]));
    expect(bars?.slot).toBe(minutes(1));
    expect(bars?.most).toBe(3);
    const heights = bars?.reasons.map(({ because, total, stacked }) => [
      because.rule,
      total,
      stacked.map(({ y }) => y),
    ]);
    expect(heights).toEqual([
      ['QM-3', 2, [0, 2, 0, 0]],
      ['QM-5', 1, [0, 3, 0, 0]],
    ]);
  });

  it('are a hundred and one at most for any run, and lose no flush', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 30 }),
        (length, places) => {
          const moments = places.map((place) => [place % length, [1, 1, 1, 1]] as const);
          const bars = flushBarsOf(measured(length, moments));
          const [lowest, , , highest] = bars!.reasons;
          expect(highest!.stacked.length).toBeLessThanOrEqual(101);
          const sum = highest!.stacked.reduce((all, { y }) => all + y, 0);
          expect([sum, lowest!.total]).toEqual([4 * places.length, places.length]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
