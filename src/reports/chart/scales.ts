/** The axes of the picture: one of time below, and above each other one of sessions for each panel. */
import type { ChartOptions } from 'chart.js';
import type { Instant } from '../../engine/units.js';
import type { Calendar } from '../calendar.js';
import { grouped } from './grouped-number.js';
import { palette } from './palette.js';
import { HEADROOM, secondsOf, type Panel } from './panel.js';
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
    axis.ticks = sessionTicks(panel).map((value) => ({ value }));
  },
});

/** Marks on an axis, from none on. */
const TICKS_MAX = 5;

/** Round numbers of sessions, not into the heading. */
const sessionTicks = ({ top }: Panel): readonly number[] => {
  const highest = top / HEADROOM;
  let unit = 1;
  while (unit * 10 * TICKS_MAX < highest) unit *= 10;
  const step = [unit, 2 * unit, 5 * unit, 10 * unit].find((each) => highest / each < TICKS_MAX);
  const ticks: number[] = [];
  for (let value = 0; value <= highest; value += step ?? highest) ticks.push(value);
  return ticks;
};
