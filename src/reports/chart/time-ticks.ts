/** Where the marks of a time axis stand, and what they say: round times of day in UTC. */
import {
  days,
  elapsed,
  inSeconds,
  instant,
  microseconds,
  minutes,
  START,
} from '../../engine/units.js';
import type { Duration, Instant } from '../../engine/units.js';
import type { Calendar } from '../calendar.js';
import { roundSpans } from './round-spans.js';

/** A mark: seconds since the run began, and the lines under it. */
export type TimeTick = { readonly value: number; readonly label: readonly string[] };

const TICKS_MAX = 13;
const TIME_LENGTH = 'HH:MM'.length;

/** How far apart marks stand on an axis of that length: a round span. */
export const tickStep = (length: Duration): Duration =>
  roundSpans.find((each) => length / each < TICKS_MAX) ?? days(366);

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
