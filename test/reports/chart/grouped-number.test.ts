import fc from 'fast-check';
import { expect, it } from 'vitest';
import { grouped } from '../../../src/reports/chart/grouped-number.js';

it.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [11_250, '11,250'],
  [1_234_567.26, '1,234,567.3'],
  [80.04, '80'],
])('writes %d as %s', (value, expected) => {
  expect(grouped(value)).toBe(expected);
});

it('groups as the platform does in English', () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31), (value) => {
      expect(grouped(value)).toBe(value.toLocaleString('en-US'));
    }),
  );
});
