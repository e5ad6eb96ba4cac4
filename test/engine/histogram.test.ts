import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantViolation } from '../../src/engine/errors.js';
import { Histogram } from '../../src/engine/histogram.js';

const STATED_ERROR = 1 / 128;

const histogramOf = (observations: Iterable<number>): Histogram => {
  const histogram = new Histogram();
  for (const observation of observations) histogram.add(observation);
  return histogram;
};

const observation = fc.oneof(
  fc.nat(200),
  fc.nat(1_000_000),
  fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }),
);

describe('a histogram', () => {
  it('tells quantiles exactly for small numbers', () => {
    const histogram = histogramOf(Array.from({ length: 100 }, (_, index) => index + 1));
    expect([0, 0.01, 0.5, 0.95, 1].map((f) => histogram.quantile(f))).toEqual([1, 1, 50, 95, 100]);
  });

  it('tells any quantile to within its stated relative error', () => {
    const fraction = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(observation, { minLength: 1 }), fraction, (observations, asked) => {
        const sorted = observations.toSorted((one, other) => one - other);
        const exact = sorted[Math.max(0, Math.ceil(asked * sorted.length) - 1)]!;
        const miss = Math.abs(histogramOf(observations).quantile(asked) - exact);
        expect(miss).toBeLessThanOrEqual(exact * STATED_ERROR);
      }),
      { numRuns: 2_000 },
    );
  });

  it('tells any quantile below 128 exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(127), { minLength: 1 }), fc.nat(100), (observations, percent) => {
        const sorted = observations.toSorted((one, other) => one - other);
        const asked = percent / 100;
        const exact = sorted[Math.max(0, Math.ceil(asked * sorted.length) - 1)];
        expect(histogramOf(observations).quantile(asked)).toBe(exact);
      }),
    );
  });

  it('tells the least and the greatest observation exactly', () => {
    fc.assert(
      fc.property(fc.array(observation, { minLength: 1 }), (observations) => {
        const histogram = histogramOf(observations);
        expect(histogram.quantile(0)).toBe(Math.min(...observations));
        expect(histogram.quantile(1)).toBe(Math.max(...observations));
      }),
    );
  });

  it('never tells a lower number for a higher fraction', () => {
    fc.assert(
      fc.property(fc.array(observation, { minLength: 1 }), (observations) => {
        const histogram = histogramOf(observations);
        const quantiles = [0, 0.1, 0.5, 0.9, 0.99, 1].map((f) => histogram.quantile(f));
        expect(quantiles).toEqual(quantiles.toSorted((one, other) => one - other));
      }),
    );
  });

  it('counts its observations and has no quantiles without any', () => {
    expect(histogramOf([1, 2, 2]).count).toBe(3);
    expect(histogramOf([]).quantile(0.5)).toBeNaN();
  });

  it('refuses what is no whole number, and fractions outside 0 to 1', () => {
    for (const wrong of [-1, 1.5, NaN, Infinity])
      expect(() => histogramOf([wrong])).toThrow(InvariantViolation);
    for (const wrong of [-0.1, 1.1, NaN])
      expect(() => histogramOf([1]).quantile(wrong)).toThrow(InvariantViolation);
  });
});
