import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDuration, LONGEST_DURATION, parseDuration } from '../../src/engine/duration-text.js';
import {
  days,
  hours,
  microseconds,
  milliseconds,
  minutes,
  seconds,
} from '../../src/engine/units.js';

describe('parseDuration', () => {
  it.each([
    ['0s', 0],
    ['90s', seconds(90)],
    ['1h30m', minutes(90)],
    ['9m59s', seconds(599)],
    ['1.5s', milliseconds(1500)],
    ['0.1s', milliseconds(100)],
    ['1.5h', minutes(90)],
    ['1m0.5s', milliseconds(60_500)],
    ['1d2h3m4s5ms6us', 93_784_005_006],
    ['0.000001s', 1],
    ['1.000000000s', seconds(1)],
    ['007s', seconds(7)],
    ['366d', days(366)],
  ])('reads %s exactly', (text, span) => {
    const parsed = parseDuration(text);
    expect('duration' in parsed ? parsed.duration : undefined).toBe(span);
  });

  it.each([
    ['', 'a duration with its unit, such as 90s'],
    ['90', 'a duration with its unit, such as 90s'],
    ['s', 'a duration with its unit, such as 90s'],
    ['1h 30m', 'a duration with its unit, such as 90s'],
    ['1h30', 'a duration with its unit, such as 90s'],
    ['.5s', 'a duration with its unit, such as 90s'],
    ['1.s', 'a duration with its unit, such as 90s'],
    ['1,5s', 'a duration with its unit, such as 90s'],
    ['+5s', 'a duration with its unit, such as 90s'],
    ['1e3s', 'a duration in the units d, h, m, s, ms and us'],
    ['5µs', 'a duration with its unit, such as 90s'],
    ['٣s', 'a duration with its unit, such as 90s'],
    [`${'0'.repeat(64)}s`, 'a duration with its unit, such as 90s'],
    ['5min', 'a duration in the units d, h, m, s, ms and us'],
    ['5S', 'a duration with its unit, such as 90s'],
    ['-5s', 'a duration from 0s up'],
    ['30m1h', 'the largest unit first, as in 1h30m'],
    ['1m2m', 'the unit m once'],
    ['1.5h30m', 'a fraction in the last number only, as in 1m1.5s'],
    ['0.5us', 'a whole number of microseconds'],
    ['0.0000001s', 'a whole number of microseconds'],
    ['366d1us', 'a duration of at most 366d'],
    [`${'9'.repeat(60)}d`, 'a duration of at most 366d'],
  ])('refuses "%s" and says what would be right', (text, expected) => {
    expect(parseDuration(text)).toEqual({ expected });
  });

  it('agrees with counting the digits of a decimal fraction one by one', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.stringMatching(/^\d{1,9}$/), (whole, fraction) => {
        let span = BigInt(whole) * 1_000_000n;
        let worth = 100_000n;
        let stray = false;
        for (const digit of fraction) {
          span += BigInt(digit) * worth;
          stray ||= worth === 0n && digit !== '0';
          worth /= 10n;
        }
        const parsed = parseDuration(`${whole}.${fraction}s`);
        const wanted = stray
          ? { expected: 'a whole number of microseconds' }
          : { duration: Number(span) };
        expect(parsed).toEqual(wanted);
      }),
    );
  });
});

describe('formatDuration', () => {
  it.each([
    [seconds(0), '0s'],
    [seconds(380), '6m20s'],
    [hours(1), '1h'],
    [hours(36), '1d12h'],
    [milliseconds(1500), '1.5s'],
    [milliseconds(60_500), '1m0.5s'],
    [milliseconds(250), '250ms'],
    [microseconds(1500), '1.5ms'],
    [microseconds(7), '7us'],
    [microseconds(999_999), '999.999ms'],
    [microseconds(1_000_001), '1.000001s'],
    [microseconds(86_400_000_001), '1d0.000001s'],
    [days(366), '366d'],
  ])('writes %d microseconds as %s', (span, text) => {
    expect(formatDuration(span)).toBe(text);
  });

  it('is undone by parsing, for every span', () => {
    const spans = fc.oneof(
      fc.nat(LONGEST_DURATION).map(microseconds),
      fc.nat(2_000_000).map(microseconds),
      fc.nat(366 * 24 * 60).map(minutes),
    );
    fc.assert(
      fc.property(spans, (span) => {
        expect(parseDuration(formatDuration(span))).toEqual({ duration: span });
      }),
      { numRuns: 1000 },
    );
  });

  it('writes the same form whatever form was read', () => {
    const parts = fc.record({ d: fc.nat(9), h: fc.nat(99), m: fc.nat(99), s: fc.nat(99) });
    fc.assert(
      fc.property(parts, ({ d, h, m, s }) => {
        const parsed = parseDuration(`${d}d${h}h${m}m${s}s`);
        const again = parseDuration(`${((d * 24 + h) * 60 + m) * 60 + s}s`);
        expect(parsed).toEqual(again);
      }),
    );
  });
});
