/** The axis of time that the plots of a page share: seconds since the run began, told in UTC. */
import { START, type Instant } from '../../../engine/units.js';
import type { Calendar } from '../../calendar.js';
import { secondsOf } from '../../chart/panel.js';
import { timeTicks } from '../../chart/time-ticks.js';
import type { PlotAxis } from '../figure/plot.js';

export const timeAxis = (end: Instant, calendar: Calendar, from: Instant = START): PlotAxis => ({
  span: { from: secondsOf(from), to: secondsOf(end) },
  ticks: timeTicks(end, calendar, from),
  title: 'time, UTC',
});
