import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hours, instant, microseconds, seconds } from '../../src/engine/units.js';
import { Calendar } from '../../src/reports/calendar.js';

const MICROSECONDS = 1_000;

describe('the calendar', () => {
  it('agrees with the platform on every moment of several centuries', () => {
    const start = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2199-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(start, fc.nat(400 * 86_400), fc.nat(999), (date, second, milli) => {
        date.setUTCMilliseconds(0);
        const calendar = new Calendar(date.toISOString().replace('.000Z', 'Z'));
        const at = instant(microseconds(seconds(second) + milli * MICROSECONDS));
        const theirs = new Date(date.getTime() + second * 1_000 + milli).toISOString();
        const fraction = milli === 0 ? '' : `.${String(milli).padStart(3, '0').replace(/0+$/, '')}`;
        expect(calendar.iso(at)).toBe(`${theirs.slice(0, 19)}${fraction}Z`);
        const [year, month, day] = theirs.slice(0, 10).split('-');
        expect(calendar.perfmon(at)).toBe(`${month}/${day}/${year} ${theirs.slice(11, 23)}`);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['2020-02-28T23:59:59Z', 1, '2020-02-29T00:00:00Z'],
    ['2019-02-28T23:59:59Z', 1, '2019-03-01T00:00:00Z'],
    ['2100-02-28T23:59:59Z', 1, '2100-03-01T00:00:00Z'],
    ['2000-02-28T23:59:59Z', 86_401, '2000-03-01T00:00:00Z'],
    ['2019-12-31T23:59:59Z', 1, '2020-01-01T00:00:00Z'],
  ])('REP-3: %s and %d s later is %s', (start, later, expected) => {
    expect(new Calendar(start).iso(instant(seconds(later)))).toBe(expected);
  });

  it('REP-3: shows a fraction of a second only where there is one, to the microsecond', () => {
    const calendar = new Calendar('2019-01-26T09:00:00Z');
    expect(calendar.iso(instant(seconds(600.000_001)))).toBe('2019-01-26T09:10:00.000001Z');
    expect(calendar.iso(instant(seconds(600.25)))).toBe('2019-01-26T09:10:00.25Z');
    expect(calendar.iso(instant(hours(20)))).toBe('2019-01-27T05:00:00Z');
  });
});
