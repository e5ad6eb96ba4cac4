/** The axis of a panel from none up, with round numbers on it, and room above for its heading. */
import type { ChartOptions } from 'chart.js';
import { grouped } from './grouped-number.js';
import { palette } from './palette.js';
import { HEADROOM } from './panel.js';
import { roundTicks } from './round-ticks.js';

export type Scales = NonNullable<ChartOptions<'line'>['scales']>;

/** The axis of a panel, by its place from the top. */
export const axisOf = (panel: number): string => `y${panel}`;

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
