import { describe, expect, it } from 'vitest';
import { days, later, milliseconds, microseconds, seconds, START } from '../../src/engine/units.js';
import { isoMoments, stamping } from '../../src/reports/log-stamp.js';

describe('a stamp', () => {
  it('has milliseconds behind a comma, and drops what is below them', () => {
    const stamp = stamping('2019-01-26T10:55:59Z');
    expect(stamp(START)).toBe('2019-01-26 10:55:59,000');
    expect(stamp(later(START, milliseconds(109)))).toBe('2019-01-26 10:55:59,109');
    expect(stamp(later(START, microseconds(109_999)))).toBe('2019-01-26 10:55:59,109');
    expect(stamp(later(START, seconds(1)))).toBe('2019-01-26 10:56:00,000');
  });

  it('is ISO 8601 where people other than the vendor read it (REP-3)', () => {
    expect(isoMoments('2019-01-26T10:55:59Z')(START)).toBe('2019-01-26T10:55:59.000Z');
  });

  it.each(['2000-01-01', '2019-12-31', '2020-02-28', '1900-02-28', '2399-12-31', '0004-02-29'])(
    'counts days as the platform’s calendar does, from %s on',
    (day) => {
      const stamp = isoMoments(`${day}T23:59:59Z`);
      const began = Date.parse(`${day}T23:59:59.000Z`);
      for (let count = 0; count < 366; count += 1) {
        const expected = new Date(began + count * 86_400_000).toISOString();
        expect(stamp(later(START, days(count)))).toBe(expected);
      }
    },
  );

  it('is refused for a moment that is none', () => {
    expect(() => stamping('yesterday')).toThrow('"yesterday" is not a moment in UTC');
  });
});
