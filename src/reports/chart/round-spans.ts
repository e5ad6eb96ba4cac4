/** Spans of time that people count in, the shortest first. */
import { days, hours, minutes, seconds, type Duration } from '../../engine/units.js';

export const roundSpans: readonly Duration[] = [
  seconds(1),
  seconds(5),
  seconds(10),
  seconds(30),
  minutes(1),
  minutes(2),
  minutes(5),
  minutes(10),
  minutes(15),
  minutes(30),
  hours(1),
  hours(2),
  hours(3),
  hours(6),
  hours(12),
  days(1),
  days(2),
  days(7),
  days(28),
];
