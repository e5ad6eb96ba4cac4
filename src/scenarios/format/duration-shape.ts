/** A duration in a scenario file, as exact microseconds. */
import * as z from 'zod';
import { parseDuration } from '../../engine/duration-text.js';
import type { Duration } from '../../engine/units.js';

export const duration = z
  .string('a duration with its unit, such as 90s')
  .meta({ pattern: '^(\\d+(\\.\\d+)?(d|h|m|s|ms|us))+$', examples: ['0s', '90s', '1h30m', '1.5s'] })
  .transform((text, context): Duration => {
    const parsed = parseDuration(text);
    if ('duration' in parsed) return parsed.duration;
    context.addIssue(parsed.expected);
    return z.NEVER;
  });

const POSITIVE = 'a duration above 0s';

/** A span in which something is repeated, or has room. */
export const positiveDuration = duration.refine((span) => span > 0, POSITIVE);
