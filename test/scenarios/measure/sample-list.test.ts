import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SampleList } from '../../../src/scenarios/measure/sample-list.js';

const listOf = (values: readonly number[]): SampleList => {
  const list = new SampleList();
  for (const value of values) list.add(value);
  return list;
};

describe('a list of samples', () => {
  it('agrees with a sorted array on what observations have in common', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 200 }),
        (values) => {
          const list = listOf(values);
          expect([list.count, list.min, list.max, list.last]).toEqual([
            values.length,
            Math.min(...values),
            Math.max(...values),
            values.at(-1),
          ]);
          expect(list.mean).toBeCloseTo(
            values.reduce((sum, each) => sum + each, 0) / values.length,
            9,
          );
          expect([...list.values]).toEqual(values);
        },
      ),
    );
  });

  it('gives as a quantile the least value that the fraction does not exceed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20), { minLength: 1, maxLength: 100 }),
        fc.constantFrom(0, 0.5, 0.95, 0.99, 1),
        (values, fraction) => {
          const quantile = listOf(values).quantile(fraction);
          const upTo = (limit: number) => values.filter((value) => value <= limit).length;
          expect(upTo(quantile)).toBeGreaterThanOrEqual(fraction * values.length);
          const below = values.filter((value) => value < quantile).length;
          expect(below).toBeLessThan(Math.max(1, fraction * values.length));
        },
      ),
    );
  });

  it('has no last value and no quantile before the first', () => {
    const list = new SampleList();
    expect([list.count, list.last, list.quantile(0.5)]).toEqual([0, NaN, NaN]);
  });
});
