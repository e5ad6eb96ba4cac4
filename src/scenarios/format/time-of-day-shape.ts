/** A time of the day in a scenario file, `08:00`, in UTC. */
import * as z from 'zod';
import { hours, microseconds, minutes, type Duration } from '../../engine/units.js';

const expected = 'a time of the day in UTC, such as "08:00"';

const FORM = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** How long after midnight it is. */
export const timeOfDay = z
  .string(expected)
  .regex(FORM, expected)
  .transform((text): Duration => {
    const [hour = 0, minute = 0] = text.split(':').map(Number);
    return microseconds(hours(hour) + minutes(minute));
  });
