import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exp, log } from '../../src/engine/elementary.js';
import { digest } from './support/digest.js';

const GRID = 20_000;

/** How many representable numbers lie between two numbers of one sign. */
function unitsApart(one: number, other: number): number {
  const cells = new BigInt64Array(new Float64Array([one, other]).buffer);
  return Math.abs(Number(cells[0]! - cells[1]!));
}

const grid = (from: number, to: number): number[] =>
  Array.from({ length: GRID }, (_, index) => from + ((to - from) * index) / GRID);

describe('the logarithm', () => {
  it("lies within one unit in the last place of the platform's, over all positive numbers", () => {
    fc.assert(
      fc.property(fc.double({ min: Number.MIN_VALUE, noNaN: true }), (x) => {
        expect(unitsApart(log(x), Math.log(x))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 10_000 },
    );
  });

  it('lies as near for numbers near 1', () => {
    const apart = grid(0.5, 2).map((x) => unitsApart(log(x), Math.log(x)));
    expect(Math.max(...apart)).toBeLessThanOrEqual(1);
  });

  it('is 0 of 1, infinite at the ends, and no number below 0', () => {
    expect([log(1), log(0), log(-0), log(Infinity), log(-1), log(NaN)]).toEqual([
      0,
      -Infinity,
      -Infinity,
      Infinity,
      NaN,
      NaN,
    ]);
  });

  it('gives the same bits everywhere', () => {
    expect(digest(grid(1e-9, 10).map(log))).toBe('659a2eab');
  });
});

describe('the exponential', () => {
  it("lies within one unit in the last place of the platform's, over its whole range", () => {
    fc.assert(
      fc.property(fc.double({ min: -746, max: 710, noNaN: true }), (x) => {
        expect(unitsApart(exp(x), Math.exp(x))).toBeLessThanOrEqual(1);
      }),
      { numRuns: 10_000 },
    );
  });

  it('lies as near for numbers near 0', () => {
    const apart = grid(-2, 2).map((x) => unitsApart(exp(x), Math.exp(x)));
    expect(Math.max(...apart)).toBeLessThanOrEqual(1);
  });

  it('is 1 of 0, 0 of minus infinity, infinite of infinity', () => {
    expect([exp(0), exp(-Infinity), exp(Infinity), exp(NaN)]).toEqual([1, 0, Infinity, NaN]);
  });

  it('undoes the logarithm to within what the argument can tell', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(exp(log(x)) / x - 1)).toBeLessThan(2 ** -52 * (1 + Math.abs(log(x))));
      }),
    );
  });

  it('gives the same bits everywhere', () => {
    expect(digest(grid(-740, 700).map(exp))).toBe('377906b5');
  });
});
