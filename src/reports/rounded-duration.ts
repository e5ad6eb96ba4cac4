/** Spans of time as people read them: to the second. */
import { formatDuration } from '../engine/duration-text.js';
import { inSeconds, seconds, type Duration } from '../engine/units.js';

export const roundedDuration = (span: Duration): string =>
  formatDuration(seconds(Math.round(inSeconds(span))));
