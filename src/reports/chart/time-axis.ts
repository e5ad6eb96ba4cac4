/** The axis of time of day that a picture has below, in UTC. */
import type { Instant } from '../../engine/units.js';
import type { Calendar } from '../calendar.js';
import { palette } from './palette.js';
import { secondsOf } from './panel.js';
import { timeTicks, type TimeTick } from './time-ticks.js';
import type { Scales } from './value-axis.js';

export const timeAxis = (end: Instant, calendar: Calendar): Scales[string] =>
  tickedAxis(secondsOf(end), 'time, UTC', timeTicks(end, calendar));

/** Of seconds from 0 on, with the marks that are given. */
export const tickedAxis = (
  max: number,
  title: string,
  ticks: readonly TimeTick[],
): Scales[string] => ({
  type: 'linear',
  min: 0,
  max,
  title: { display: true, text: title, color: palette.faint },
  grid: { color: palette.grid },
  border: { display: false },
  ticks: { color: palette.text, maxRotation: 0, autoSkip: false },
  afterBuildTicks: (axis) => {
    axis.ticks = ticks.map(({ value, label }) => ({ value, label: [...label] }));
  },
  afterTickToLabelConversion: (axis) => {
    for (const [place, tick] of axis.ticks.entries()) tick.label = [...ticks[place]!.label];
  },
});
