import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Tally } from '../../src/engine/tally.js';
import { moments } from './support/moments.js';

const tallied = (observations: readonly number[]): Tally => {
  const tally = new Tally();
  for (const observation of observations) tally.add(observation);
  return tally;
};

describe('a tally', () => {
  it('knows count, mean, variance, least and greatest', () => {
    const { count, mean, variance, min, max } = tallied([2, 4, 4, 4, 5, 5, 7, 9]);
    expect({ count, mean, variance, min, max }).toEqual({
      count: 8,
      mean: 5,
      variance: 32 / 7,
      min: 2,
      max: 9,
    });
  });

  it('agrees with the sums over all observations', () => {
    const observation = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.array(observation, { minLength: 2 }), (observations) => {
        const expected = moments(observations);
        const tally = tallied(observations);
        expect(tally.mean).toBeCloseTo(expected.mean, 6);
        expect(tally.variance / (1 + expected.variance)).toBeCloseTo(
          expected.variance / (1 + expected.variance),
          9,
        );
      }),
    );
  });

  it('keeps the variance of large observations that are nearly alike', () => {
    expect(tallied([1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]).variance).toBe(30);
  });

  it('has no mean before the first observation, no variance before the second', () => {
    expect([tallied([]).mean, tallied([]).variance, tallied([3]).variance]).toEqual([
      NaN,
      NaN,
      NaN,
    ]);
    expect(tallied([3]).mean).toBe(3);
  });
});
