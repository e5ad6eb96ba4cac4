/**
 * The moment at which virtual time begins, ISO 8601 in UTC to the second. The calendar is counted
 * here, since the platform's would bring in the machine's clock and rolls 30 February over in
 * silence.
 */
import * as z from 'zod';

export const DEFAULT_START = '2019-01-26T09:00:00Z';

const expected = `a moment in UTC that the calendar has, such as ${DEFAULT_START}`;

const FORM = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

export const start = z
  .string(expected)
  .regex(FORM, expected)
  .refine((text) => isRealDay(text), expected);

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const FEBRUARY = 2;

function isRealDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = FORM.exec(text)?.slice(1, 4).map(Number) ?? [];
  const leapDay = month === FEBRUARY && isLeapYear(year) ? 1 : 0;
  const last = (DAYS_IN_MONTH[month - 1] ?? 0) + leapDay;
  return day >= 1 && day <= last;
}

/** The Gregorian rule: every fourth year, but of the full centuries every fourth. */
function isLeapYear(year: number): boolean {
  const century = year % 100 === 0;
  return century ? year % 400 === 0 : year % 4 === 0;
}
