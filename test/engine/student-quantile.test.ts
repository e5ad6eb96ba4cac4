/** The quantiles of Student's t, against values computed from the closed forms of its law. */
import { describe, expect, it } from 'vitest';
import { InvariantViolation } from '../../src/engine/errors.js';
import { studentQuantile } from '../../src/engine/student-quantile.js';

/** The law of 1 degree is Cauchy's, of 2 and 4 degrees it is algebraic. */
const below: Readonly<Record<number, (t: number) => number>> = {
  1: (t) => 0.5 + Math.atan(t) / Math.PI,
  2: (t) => 0.5 + t / (2 * Math.sqrt(2 + t * t)),
  4: (t) => {
    const s = t / Math.sqrt(4 + t * t);
    return 0.5 + 0.75 * (s - (s * s * s) / 3);
  },
};

describe("the quantiles of Student's t", () => {
  it.each([1, 2, 4])('leave 2.5 %% above them, with %i degrees of freedom', (degrees) => {
    expect(below[degrees]?.(studentQuantile(degrees))).toBeCloseTo(0.975, 4);
  });

  it('fall with every degree, and stay above those of the normal law', () => {
    const all = Array.from({ length: 500 }, (_, index) => studentQuantile(index + 1));
    for (const [index, quantile] of all.entries())
      expect(quantile).toBeLessThanOrEqual(all[index - 1] ?? Infinity);
    expect(all.at(-1)).toBeGreaterThan(1.96);
  });

  it('need one degree of freedom', () => {
    expect(() => studentQuantile(0)).toThrow(InvariantViolation);
    expect(() => studentQuantile(1.5)).toThrow(InvariantViolation);
  });
});
