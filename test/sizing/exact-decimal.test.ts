import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFourDecimals, productUp, sumOf } from '../../src/sizing/exact-decimal.js';

/** Round numbers too: their products are whole more often, and a stray bit then shows. */
const anyUsers = fc.oneof(
  fc.nat(1e10),
  fc.nat(1e6).map((users) => users * 10_000),
);

describe('a product rounded up', () => {
  it.each([
    [70, 1.1, 77],
    [100, 1.15, 115],
    [3, 0.3333, 1],
    [4, 0.3333, 2],
    [1, 0.0001, 1],
  ])('of %i and %f is %i', (count, factor, product) => {
    expect(productUp(count, factor)).toBe(product);
  });

  it('SIZE-1: is exact over the whole range of users and clients per user', () => {
    fc.assert(
      fc.property(anyUsers, fc.integer({ min: 1, max: 100_000 }), (users, parts) => {
        const exact = (BigInt(users) * BigInt(parts) + 9_999n) / 10_000n;
        expect(BigInt(productUp(users, parts / 10_000))).toBe(exact);
      }),
    );
  });
});

it('a sum of decimals has no stray bit', () => {
  expect(sumOf([0.1, 0.2])).toBe(0.3);
  expect(sumOf([])).toBe(0);
});

it('four decimals are told from five, and from what is no number', () => {
  expect([0.3, 1.2345, 10, 0].every(isFourDecimals)).toBe(true);
  expect([0.1 + 0.2, 1.234_56, Number.NaN, Infinity].some(isFourDecimals)).toBe(false);
});
