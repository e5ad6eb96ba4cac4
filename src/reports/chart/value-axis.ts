/** The axis of a panel from none up, with round numbers on it, and room above for its heading. */
import type { ChartOptions } from 'chart.js';
import { grouped } from './grouped-number.js';
import { palette } from './palette.js';

export type Scales = NonNullable<ChartOptions<'line'>['scales']>;

/** The axis of a panel, by its place from the top. */
export const axisOf = (panel: number): string => `y${panel}`;

/** Free space above the highest value, for the heading of the panel. */
export const HEADROOM = 1.32;

/** Panels are stacked; the scales of a picture name the lowest first. */
export const valueAxis = (top: number): Scales[string] => ({
  type: 'linear',
  stack: 'panels',
  stackWeight: 1,
  min: 0,
  max: top,
  grid: { color: palette.grid },
  border: { display: false },
  ticks: { color: palette.text, callback: (value) => grouped(Number(value)) },
  afterBuildTicks: (axis) => {
    axis.ticks = roundTicks(top / HEADROOM).map((value) => ({ value }));
  },
});

/** Marks on an axis, from none on. */
const TICKS_MAX = 5;

/** Round numbers up to the highest. */
const roundTicks = (highest: number): readonly number[] => {
  let unit = 1;
  while (unit * 10 * TICKS_MAX < highest) unit *= 10;
  const step = [unit, 2 * unit, 5 * unit, 10 * unit].find((each) => highest / each < TICKS_MAX);
  const ticks: number[] = [];
  for (let value = 0; value <= highest; value += step ?? highest) ticks.push(value);
  return ticks;
};
