/**
 * Moments of virtual time as dates and times of day in UTC. The calendar is counted here, since the
 * platform's would bring in the machine's clock.
 */
import {
  days,
  elapsed,
  hours,
  microseconds,
  minutes,
  seconds,
  START,
  type Duration,
  type Instant,
} from '../engine/units.js';
import { timeOfDayAt } from '../scenarios/format/time-of-day.js';

type CalendarDate = { readonly year: number; readonly month: number; readonly day: number };

/** A moment of virtual time on the calendar. */
export type CalendarTime = CalendarDate & {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly microsecond: number;
};

const DAY = days(1);
const HOUR = hours(1);
const MINUTE = minutes(1);
const SECOND = seconds(1);
const FRACTION_DIGITS = 6;
const MICROSECONDS_IN_MILLISECOND = 1_000;

export class Calendar {
  readonly #firstDay: number;
  readonly #timeOfDay: Duration;
  /** The day asked for last, counted from the first, and its date. */
  #day = 0;
  #date: CalendarDate;

  /** @param start the moment of the virtual clock's zero: `2019-01-26T09:00:00Z` */
  constructor(start: string) {
    const [year = 0, month = 0, day = 0] = start.slice(0, DATE_LENGTH).split('-').map(Number);
    this.#firstDay = dayNumber(year, month, day);
    this.#timeOfDay = timeOfDayAt(start);
    this.#date = dateOf(this.#firstDay);
  }

  at(moment: Instant): CalendarTime {
    const since = elapsed(START, moment) + this.#timeOfDay;
    const wholeDays = Math.floor(since / DAY);
    const time = since - wholeDays * DAY;
    return {
      ...this.#dateOf(wholeDays),
      hour: Math.floor(time / HOUR),
      minute: Math.floor(time / MINUTE) % MINUTES_IN_HOUR,
      second: Math.floor(time / SECOND) % SECONDS_IN_MINUTE,
      microsecond: time % SECOND,
    };
  }

  /** Moments that follow each other are mostly of one day. */
  #dateOf(day: number): CalendarDate {
    if (day !== this.#day) {
      this.#day = day;
      this.#date = dateOf(this.#firstDay + day);
    }
    return this.#date;
  }

  /** REP-3: `2019-01-26T09:10:00Z`, with a fraction only where there is one. */
  iso(moment: Instant): string {
    const { microsecond } = this.at(moment);
    const digits = padded(microsecond, FRACTION_DIGITS).replace(/0+$/, '');
    const fraction = digits === '' ? '' : `.${digits}`;
    return `${this.date(moment)}T${this.timeOfDay(moment)}${fraction}Z`;
  }

  /** `2019-01-26` */
  date(moment: Instant): string {
    const { year, month, day } = this.at(moment);
    return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
  }

  /** `09:10:00` */
  timeOfDay(moment: Instant): string {
    const { hour, minute, second } = this.at(moment);
    return `${padded(hour, 2)}:${padded(minute, 2)}:${padded(second, 2)}`;
  }

  /** As performance-monitor logs have it: `01/26/2019 09:10:00.000`. */
  perfmon(moment: Instant): string {
    const { year, month, day, microsecond } = this.at(moment);
    const millisecond = Math.floor(microsecond / MICROSECONDS_IN_MILLISECOND);
    const date = `${padded(month, 2)}/${padded(day, 2)}/${padded(year, 4)}`;
    return `${date} ${this.timeOfDay(moment)}.${padded(millisecond, 3)}`;
  }

  /** Since the midnight before the run began. */
  sinceMidnight(moment: Instant): Duration {
    return microseconds(elapsed(START, moment) + this.#timeOfDay);
  }
}

const DATE_LENGTH = 'YYYY-MM-DD'.length;
const MINUTES_IN_HOUR = 60;
const SECONDS_IN_MINUTE = 60;

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/*
 * Days are numbered in years that begin on 1 March, so that the leap day is the last of its year, and
 * in eras of 400 years, after which the Gregorian calendar repeats.
 */
const DAYS_IN_ERA = 146_097;
const YEARS_IN_ERA = 400;
const DAYS_IN_YEAR = 365;
const DAYS_IN_FOUR_YEARS = 1_460;
const DAYS_IN_CENTURY = 36_524;
const MARCH = 3;
const MONTHS = 12;

/** The lengths of the months from March on repeat every five months: 153 days. */
const DAYS_IN_FIVE_MONTHS = 153;

const dayNumber = (year: number, month: number, day: number): number => {
  const fromMarch = month < MARCH ? year - 1 : year;
  const era = Math.floor(fromMarch / YEARS_IN_ERA);
  const yearOfEra = fromMarch - era * YEARS_IN_ERA;
  const monthFromMarch = (month + MONTHS - MARCH) % MONTHS;
  const dayOfYear = Math.floor((DAYS_IN_FIVE_MONTHS * monthFromMarch + 2) / 5) + day - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * DAYS_IN_ERA + yearOfEra * DAYS_IN_YEAR + leapDays + dayOfYear;
};

const dateOf = (number: number): CalendarDate => {
  const era = Math.floor(number / DAYS_IN_ERA);
  const dayOfEra = number - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / DAYS_IN_FOUR_YEARS) +
      Math.floor(dayOfEra / DAYS_IN_CENTURY) -
      Math.floor(dayOfEra / (DAYS_IN_ERA - 1))) /
      DAYS_IN_YEAR,
  );
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - yearOfEra * DAYS_IN_YEAR - leapDays;
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / DAYS_IN_FIVE_MONTHS);
  const day = dayOfYear - Math.floor((DAYS_IN_FIVE_MONTHS * monthFromMarch + 2) / 5) + 1;
  const month = ((monthFromMarch + MARCH - 1) % MONTHS) + 1;
  return { year: yearOfEra + era * YEARS_IN_ERA + Number(month < MARCH), month, day };
};
