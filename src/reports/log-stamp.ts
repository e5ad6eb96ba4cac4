/**
 * Moments of a run as the service log stamps them: `2019-01-26 10:55:59,109`. The calendar is counted
 * here, since the platform's would bring in the machine's clock and its time zone.
 */
import { elapsed, milliseconds, START, type Instant } from '../engine/units.js';

const MILLISECONDS_IN_SECOND = 1_000;
const SECONDS_IN_MINUTE = 60;
const SECONDS_IN_HOUR = 3_600;
const SECONDS_IN_DAY = 86_400;

const FORM = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})Z$/;

/**
 * Stamps moments of a run that begins then.
 * @param start ISO 8601 in UTC, to the second
 * @throws {TypeError} if it is not
 */
export const stamping = (start: string): ((at: Instant) => string) => {
  const parts = momentParts(start);
  return (at) => {
    const { date, clock, fraction } = parts(at);
    return `${date} ${clock},${fraction}`;
  };
};

/** The same moments in ISO 8601 (REP-3): `2019-01-26T10:55:59.109Z`. */
export const isoMoments = (start: string): ((at: Instant) => string) => {
  const parts = momentParts(start);
  return (at) => {
    const { date, clock, fraction } = parts(at);
    return `${date}T${clock}.${fraction}Z`;
  };
};

type MomentParts = { readonly date: string; readonly clock: string; readonly fraction: string };

const momentParts = (start: string): ((at: Instant) => MomentParts) => {
  const parts = FORM.exec(start)?.slice(1).map(Number);
  if (parts === undefined) throw new TypeError(`"${start}" is not a moment in UTC`);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const beganAt =
    dayNumber(year, month, day) * SECONDS_IN_DAY +
    hour * SECONDS_IN_HOUR +
    minute * SECONDS_IN_MINUTE +
    second;
  return (at) => {
    const since = Math.floor(elapsed(START, at) / milliseconds(1));
    const seconds = beganAt + Math.floor(since / MILLISECONDS_IN_SECOND);
    const ofDay = seconds % SECONDS_IN_DAY;
    const time = [
      Math.floor(ofDay / SECONDS_IN_HOUR),
      Math.floor((ofDay % SECONDS_IN_HOUR) / SECONDS_IN_MINUTE),
      ofDay % SECONDS_IN_MINUTE,
    ];
    const clock = time.map((part) => padded(part, 2)).join(':');
    const date = dateText(Math.floor(seconds / SECONDS_IN_DAY));
    return { date, clock, fraction: padded(since % MILLISECONDS_IN_SECOND, 3) };
  };
};

const padded = (part: number, digits: number): string => String(part).padStart(digits, '0');

const DAYS_IN_400_YEARS = 146_097;
const YEARS_IN_ERA = 400;
const YEARS_IN_CENTURY = 100;
const YEARS_BETWEEN_LEAP_YEARS = 4;
const DAYS_IN_YEAR = 365;
/** Five months from March on have 153 days, whichever five they are. */
const DAYS_IN_FIVE_MONTHS = 153;
const FIVE = 5;
const MARCH = 3;
const MONTHS_IN_YEAR = 12;

/**
 * Days from 1 March of the year 0, in the Gregorian calendar. Years are counted from March, so that
 * the leap day is the last of its year.
 */
const dayNumber = (year: number, month: number, day: number): number => {
  const fromMarch = (month + MONTHS_IN_YEAR - MARCH) % MONTHS_IN_YEAR;
  const ofYear = month < MARCH ? year - 1 : year;
  return daysBefore(ofYear) + daysBeforeMonth(fromMarch) + day - 1;
};

const daysBefore = (year: number): number =>
  DAYS_IN_YEAR * year +
  Math.floor(year / YEARS_BETWEEN_LEAP_YEARS) -
  Math.floor(year / YEARS_IN_CENTURY) +
  Math.floor(year / YEARS_IN_ERA);

const daysBeforeMonth = (fromMarch: number): number =>
  Math.floor((DAYS_IN_FIVE_MONTHS * fromMarch + 2) / FIVE);

/** `2019-01-26`: the way back. */
const dateText = (days: number): string => {
  let ofYear = Math.floor((days * YEARS_IN_ERA) / DAYS_IN_400_YEARS);
  while (daysBefore(ofYear + 1) <= days) ofYear += 1;
  while (daysBefore(ofYear) > days) ofYear -= 1;
  const rest = days - daysBefore(ofYear);
  let fromMarch = Math.floor((FIVE * rest + 2) / DAYS_IN_FIVE_MONTHS);
  while (fromMarch > 0 && daysBeforeMonth(fromMarch) > rest) fromMarch -= 1;
  const day = rest - daysBeforeMonth(fromMarch) + 1;
  const month = ((fromMarch + MARCH - 1) % MONTHS_IN_YEAR) + 1;
  const year = month < MARCH ? ofYear + 1 : ofYear;
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
};
