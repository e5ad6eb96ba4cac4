/** The axes of `capacity.png`: one of time below, and above it one of sessions for each panel. */
import type { Instant } from '../../engine/units.js';
import type { Calendar } from '../calendar.js';
import type { Panel } from './panel.js';
import { timeAxis } from './time-axis.js';
import { axisOf, valueAxis, type Scales } from './value-axis.js';

export const scalesOf = (panels: readonly Panel[], end: Instant, calendar: Calendar): Scales => {
  const scales: Scales = { x: timeAxis(end, calendar) };
  // Stacked axes are laid out from the bottom up.
  for (const [place, panel] of [...panels.entries()].toReversed())
    scales[axisOf(place)] = valueAxis(panel.top);
  return scales;
};
