import type { Instant } from '../../engine/units.js';
import type { Calendar } from '../calendar.js';

/** The time of day, without seconds where they are none: `11:00`, `00:26:11`. */
export const shortTime = (at: Instant, calendar: Calendar): string =>
  calendar.timeOfDay(at).replace(/:00$/, '');
