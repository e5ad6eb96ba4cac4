import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { days, hours, inSeconds, instant, minutes, seconds } from '../../../src/engine/units.js';
import { Calendar } from '../../../src/reports/calendar.js';
import { timeTicks } from '../../../src/reports/chart/time-ticks.js';

const labels = (end: Parameters<typeof instant>[0], start = '2019-01-26T09:00:00Z') =>
  timeTicks(instant(end), new Calendar(start)).map(({ label }) => label.join(' '));

describe('marks of a time axis', () => {
  it('stand at round times of day, the date under the first', () => {
    expect(labels(minutes(30), '2019-01-26T09:01:30Z')).toEqual([
      '09:05 2019-01-26',
      '09:10',
      '09:15',
      '09:20',
      '09:25',
      '09:30',
    ]);
  });

  it('have the date where a day begins', () => {
    expect(labels(hours(24))).toContain('00:00 2019-01-27');
  });

  it('have seconds where they are less than a minute apart', () => {
    expect(labels(seconds(25))).toEqual([
      '09:00:00 2019-01-26',
      '09:00:05',
      '09:00:10',
      '09:00:15',
      '09:00:20',
      '09:00:25',
    ]);
  });

  it('are within the run, and few', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: inSeconds(days(366)) }), (span) => {
        const ticks = timeTicks(instant(seconds(span)), new Calendar('2019-01-26T09:13:07Z'));
        expect(ticks.length).toBeLessThanOrEqual(14);
        for (const { value } of ticks) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(span);
        }
      }),
    );
  });
});
