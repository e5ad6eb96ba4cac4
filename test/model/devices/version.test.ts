import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAtLeast, isVersion, type Version } from '../../../src/model/devices/version.js';
import { aVersion } from '../../support/version.js';

const numbers = fc.array(fc.nat(200), { minLength: 1, maxLength: 4 });
const written = (parts: readonly number[]): Version => aVersion(parts.join('.'));

describe('versions', () => {
  it.each([
    ['11.10', '11.7'],
    ['12.5', '11.7'],
    ['X12.5', 'X8.8'],
    ['X8.10', 'X8.8'],
    ['11.7.1', '11.7'],
    ['100', '99.9'],
  ])('DEV-5: takes %s as newer than %s, number by number', (newer, older) => {
    expect(isAtLeast(aVersion(newer), aVersion(older))).toBe(true);
    expect(isAtLeast(aVersion(older), aVersion(newer))).toBe(false);
  });

  it.each([
    ['12', '12.0'],
    ['12.0.0', '12'],
    ['X8.8', 'X8.8'],
    ['11.07', '11.7'],
  ])('DEV-5: takes %s and %s as equally new', (one, other) => {
    expect(isAtLeast(aVersion(one), aVersion(other))).toBe(true);
    expect(isAtLeast(aVersion(other), aVersion(one))).toBe(true);
  });

  it('DEV-5: orders versions as the numbers that they are written with', () => {
    fc.assert(
      fc.property(numbers, numbers, (one, other) => {
        const place = [0, 1, 2, 3].find((each) => (one[each] ?? 0) !== (other[each] ?? 0));
        const expected = place === undefined || (one[place] ?? 0) > (other[place] ?? 0);
        expect(isAtLeast(written(one), written(other))).toBe(expected);
      }),
    );
  });

  it.each([
    '',
    'X',
    '11.',
    '.7',
    '11..7',
    '11.7a',
    'x8.8',
    '8.8X',
    '-1',
    '11,7',
    ' 11.7',
    '12.5SU1',
  ])('takes "%s" for no version', (text) => {
    expect(isVersion(text)).toBe(false);
  });
});
