/** Where the marks of an axis of time since an event stand: round spans, as people write them. */
import { formatDuration } from '../../engine/duration-text.js';
import { inSeconds, seconds } from '../../engine/units.js';
import { tickStep, type TimeTick } from './time-ticks.js';

/** @param end in seconds since the event */
export const elapsedTicks = (end: number): readonly TimeTick[] => {
  const step = inSeconds(tickStep(seconds(end)));
  const ticks: TimeTick[] = [];
  for (let value = 0; value <= end; value += step)
    ticks.push({ value, label: [value === 0 ? '0' : formatDuration(seconds(value))] });
  return ticks;
};
