/** The axes of the picture: one of time below, and above each other one of sessions for each panel. */
import type { ChartOptions } from 'chart.js';
import type { Instant } from '../../engine/units.js';
import type { Calendar } from '../calendar.js';
import { grouped } from './grouped-number.js';
import { palette } from './palette.js';
import { HEADROOM, secondsOf, type Panel } from './panel.js';
import { roundTicks } from './round-ticks.js';
import { timeTicks } from './time-ticks.js';

type Scales = NonNullable<ChartOptions<'line'>['scales']>;

/** The axis of a panel, by its place from the top. */
export const axisOf = (panel: number): string => `y${panel}`;

export const scalesOf = (panels: readonly Panel[], end: Instant, calendar: Calendar): Scales => {
  const scales: Scales = { x: timeAxis(end, calendar) };
  // Stacked axes are laid out from the bottom up.
  for (const [place, panel] of [...panels.entries()].toReversed())
    scales[axisOf(place)] = sessionAxis(panel);
  return scales;
};

const timeAxis = (end: Instant, calendar: Calendar): Scales[string] => {
  const ticks = timeTicks(end, calendar);
  return {
    type: 'linear',
    min: 0,
    max: secondsOf(end),
    title: { display: true, text: 'time, UTC', color: palette.faint },
    grid: { color: palette.grid },
    border: { display: false },
    ticks: { color: palette.text, maxRotation: 0, autoSkip: false },
    afterBuildTicks: (axis) => {
      axis.ticks = ticks.map(({ value, label }) => ({ value, label: [...label] }));
    },
    afterTickToLabelConversion: (axis) => {
      for (const [place, tick] of axis.ticks.entries()) tick.label = [...ticks[place]!.label];
    },
  };
};

const sessionAxis = (panel: Panel): Scales[string] => ({
  type: 'linear',
  stack: 'panels',
  stackWeight: 1,
  min: 0,
  max: panel.top,
  grid: { color: palette.grid },
  border: { display: false },
  ticks: { color: palette.text, callback: (value) => grouped(Number(value)) },
  afterBuildTicks: (axis) => {
    // Round numbers of sessions, not into the heading.
    axis.ticks = roundTicks(panel.top / HEADROOM).map((value) => ({ value }));
  },
});
