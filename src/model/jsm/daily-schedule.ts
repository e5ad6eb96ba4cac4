/** A daily schedule on the virtual clock: whether it is open at a moment, and when it opens next. */
import {
  days,
  elapsed,
  later,
  microseconds,
  START,
  type Duration,
  type Instant,
} from '../../engine/units.js';
import type { DailySchedule } from './alert-settings.js';

/** The time of day in UTC at which the virtual clock begins. */
export type DayClock = { readonly timeOfDayAtStart: Duration };

/** The first moment from `at` on at which the schedule is open; no schedule is always open. */
export const openFrom = (
  at: Instant,
  schedule: DailySchedule | undefined,
  clock: DayClock,
): Instant => {
  if (schedule === undefined) return at;
  const now = timeOfDay(at, clock);
  return isOpen(now, schedule) ? at : later(at, untilTime(now, schedule.from));
};

const timeOfDay = (at: Instant, { timeOfDayAtStart }: DayClock): Duration =>
  microseconds((elapsed(START, at) + timeOfDayAtStart) % DAY);

/** A schedule that ends before it begins wraps midnight. */
const isOpen = (now: Duration, { from, to }: DailySchedule): boolean =>
  from <= to ? now >= from && now < to : now >= from || now < to;

const untilTime = (now: Duration, time: Duration): Duration =>
  microseconds((time - now + DAY) % DAY);

const DAY = days(1);
