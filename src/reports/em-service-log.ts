/** `em-service-CLUSTER.log`: the service log of a cluster in the vendor's own form (EM-9, EMCC-8). */
import type { EmClusterResult } from '../scenarios/replay/em-result.js';
import type { Instant } from '../engine/units.js';
import type { Calendar } from './calendar.js';

/** The whole log; each line is stamp, level, thread, class and message. */
export const serviceLogText = ({ log }: EmClusterResult, calendar: Calendar): string =>
  log
    .map(
      ({ at, level, thread, by, message }) =>
        `${stamp(at, calendar)} ${level} [${thread}] ${by} - ${message}\n`,
    )
    .join('');

const MICROSECONDS_IN_MILLISECOND = 1_000;
const MILLISECOND_DIGITS = 3;

/** `2019-01-26 10:55:59,109` */
const stamp = (at: Instant, calendar: Calendar): string => {
  const milliseconds = Math.floor(calendar.at(at).microsecond / MICROSECONDS_IN_MILLISECOND);
  const fraction = String(milliseconds).padStart(MILLISECOND_DIGITS, '0');
  return `${calendar.date(at)} ${calendar.timeOfDay(at)},${fraction}`;
};
