/** Where the marks of a time axis stand, and what they say: round times of day in UTC. */
import {
  days,
  elapsed,
  hours,
  inSeconds,
  instant,
  microseconds,
  minutes,
  seconds,
  START,
} from '../../engine/units.js';
import type { Duration, Instant } from '../../engine/units.js';
import type { Calendar } from '../calendar.js';

/** A mark: seconds since the run began, and the lines under it. */
export type TimeTick = { readonly value: number; readonly label: readonly string[] };

const STEPS: readonly Duration[] = [
  seconds(1),
  seconds(5),
  seconds(10),
  seconds(30),
  minutes(1),
  minutes(2),
  minutes(5),
  minutes(10),
  minutes(15),
  minutes(30),
  hours(1),
  hours(2),
  hours(3),
  hours(6),
  hours(12),
  days(1),
  days(2),
  days(7),
  days(28),
];

const TICKS_MAX = 13;
const TIME_LENGTH = 'HH:MM'.length;

/** How far apart marks stand on an axis of that length: a round span. */
export const tickStep = (length: Duration): Duration =>
  STEPS.find((each) => length / each < TICKS_MAX) ?? days(366);

/**
 * The date stands under the first mark, and where a day begins.
 * @param from where the axis begins
 */
export const timeTicks = (
  end: Instant,
  calendar: Calendar,
  from: Instant = START,
): readonly TimeTick[] => {
  const midnight = calendar.sinceMidnight(START);
  const begin = calendar.sinceMidnight(from);
  const finish = calendar.sinceMidnight(end);
  const step = tickStep(elapsed(instant(begin), instant(finish)));
  const ticks: TimeTick[] = [];
  for (let time = Math.ceil(begin / step) * step; time <= finish; time += step) {
    const at = instant(microseconds(time - midnight));
    const clock = calendar.timeOfDay(at);
    const shown = step < minutes(1) ? clock : clock.slice(0, TIME_LENGTH);
    const hasDate = ticks.length === 0 || time % days(1) === 0;
    ticks.push({
      value: inSeconds(microseconds(at)),
      label: hasDate ? [shown, calendar.date(at)] : [shown],
    });
  }
  return ticks;
};
