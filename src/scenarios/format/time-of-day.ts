/** The time of day of a moment as scenarios write it. */
import { hours, microseconds, minutes, seconds, type Duration } from '../../engine/units.js';

/** @param moment `2019-01-26T09:00:00Z` */
export const timeOfDayAt = (moment: string): Duration => {
  const [hour = 0, minute = 0, second = 0] = moment
    .slice(TIME_FROM, TIME_TO)
    .split(':')
    .map(Number);
  return microseconds(hours(hour) + minutes(minute) + seconds(second));
};

const TIME_FROM = 'YYYY-MM-DDT'.length;
const TIME_TO = TIME_FROM + 'HH:MM:SS'.length;
