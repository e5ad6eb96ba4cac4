/** Moments as traces write them: readable, exact, and alike in one column. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration } from '../../src/engine/duration-text.js';
import { atMicrosecond, days } from '../../src/engine/units.js';
import { momentColumn, momentText } from '../../src/reports/moment-text.js';

const moment = fc.integer({ min: 0, max: days(3) }).map(atMicrosecond);

describe('a moment', () => {
  it.each([
    [0, '0s'],
    [410_000, '0.41s'],
    [7, '0.000007s'],
    [1_500_000, '1.5s'],
    [60_200_000, '1m0.2s'],
    [3_600_000_000, '1h'],
    [129_600_250_000, '1d12h0.25s'],
  ])('%i us after the start is %s', (at, text) => {
    expect(momentText(atMicrosecond(at))).toBe(text);
  });

  it('is exact, alone and in a column', () => {
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1 }), (moments) => {
        const text = momentColumn(moments);
        for (const at of moments) {
          expect(parseDuration(momentText(at))).toEqual({ duration: at });
          expect(parseDuration(text(at))).toEqual({ duration: at });
        }
      }),
    );
  });

  it('has in a column as many digits as the others that lie between two seconds', () => {
    const text = momentColumn([0, 200_000, 1_410_000, 2_000_000].map(atMicrosecond));
    expect([0, 200_000, 1_410_000, 2_000_000].map((at) => text(atMicrosecond(at)))).toEqual([
      '0s',
      '0.20s',
      '1.41s',
      '2s',
    ]);
  });
});
