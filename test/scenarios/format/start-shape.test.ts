import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { start } from '../../../src/scenarios/format/start-shape.js';

const isStart = (text: string): boolean => start.safeParse(text).success;

const pad = (number: number, width: number): string => String(number).padStart(width, '0');

describe('a start', () => {
  it.each(['2019-01-26T09:00:00Z', '2020-02-29T23:59:59Z', '2000-02-29T00:00:00Z'])(
    'can be %s',
    (text) => {
      expect(isStart(text)).toBe(true);
    },
  );

  it.each([
    '',
    '2019-01-26',
    '2019-01-26T09:00Z',
    '2019-01-26 09:00:00Z',
    '2019-01-26T09:00:00',
    '2019-01-26T09:00:00z',
    '2019-01-26T09:00:00+09:00',
    '2019-01-26T09:00:00.5Z',
    '2019-01-26T24:00:00Z',
    '2019-01-26T09:60:00Z',
    '2016-12-31T23:59:60Z',
    '2019-00-26T09:00:00Z',
    '2019-13-26T09:00:00Z',
    '2019-01-00T09:00:00Z',
    '1900-02-29T09:00:00Z',
    ' 2019-01-26T09:00:00Z',
    '2019-01-26T09:00:00Z\n',
  ])('cannot be "%s"', (text) => {
    expect(isStart(text)).toBe(false);
  });

  it('is a day that the calendar has', () => {
    const dates = fc.tuple(fc.integer({ min: 1600, max: 2400 }), fc.nat(13), fc.nat(32));
    fc.assert(
      fc.property(dates, ([year, month, day]) => {
        const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}T00:00:00Z`;
        const date = new Date(Date.UTC(year, month - 1, day));
        const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        expect([text, isStart(text)]).toEqual([text, isReal]);
      }),
      { numRuns: 2000 },
    );
  });
});
