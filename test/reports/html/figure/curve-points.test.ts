import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thinned } from '../../../../src/reports/html/figure/curve-points.js';

const MAX = 40;

const curves = fc
  .array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 400 })
  .map((values) => values.map((y, x) => ({ x, y })));

describe('a curve of many points', () => {
  test('keeps its ends, its greatest and its least value, and the order', () => {
    fc.assert(
      fc.property(curves, (points) => {
        const kept = thinned(points, MAX);
        const heights = (of: typeof points): number[] => of.map(({ y }) => y);
        expect(kept.length).toBeLessThanOrEqual(MAX);
        expect(kept[0]).toBe(points[0]);
        expect(kept.at(-1)).toBe(points.at(-1));
        expect(Math.max(...heights([...kept]))).toBe(Math.max(...heights(points)));
        expect(Math.min(...heights([...kept]))).toBe(Math.min(...heights(points)));
        expect(kept).toEqual(kept.toSorted((one, other) => one.x - other.x));
      }),
    );
  });

  test('stays as it is where it has few', () => {
    const points = [{ x: 0, y: 1 }];
    expect(thinned(points, MAX)).toBe(points);
  });
});
