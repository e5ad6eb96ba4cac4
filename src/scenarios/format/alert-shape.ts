/** The settings of the alert JSMSessionsExceedsThreshold, as RTMT has them (JSM-7). */
import * as z from 'zod';
import { formatDuration } from '../../engine/duration-text.js';
import { alertDuration, alertFrequency, alertPercentage } from '../../model/jsm/jsm-figures.js';
import { duration, positiveDuration } from './duration-shape.js';
import { yesOrNo } from './text-shape.js';
import { timeOfDay } from './time-of-day-shape.js';

const PERCENT_MAX = 100;

const percentageExpected = `a whole number from 1 to ${PERCENT_MAX}`;

/** Its two times differ; which is later decides whether it wraps midnight. */
export const schedule = z.strictObject(
  {
    from: timeOfDay.meta({ description: 'The time of the day from which alerts are raised.' }),
    to: timeOfDay.meta({ description: 'The time of the day from which they no longer are.' }),
  },
  'a schedule, such as { from: "08:00", to: "18:00" }',
);

export const alert = z.strictObject(
  {
    enabled: yesOrNo.prefault(true).meta({ description: 'Whether the alert is raised at all.' }),
    percentage: z
      .int(percentageExpected)
      .min(1, percentageExpected)
      .max(PERCENT_MAX, percentageExpected)
      .prefault(alertPercentage.value)
      .meta({ description: 'Of the limit that applies; entered unhalved also under HA.' }),
    duration: duration.prefault(formatDuration(alertDuration.value)).meta({
      description: 'How long the sessions must be above it without a break.',
    }),
    frequency: positiveDuration.prefault(formatDuration(alertFrequency.value)).meta({
      description: 'After what time it is repeated while that lasts.',
    }),
    schedule: schedule.optional().meta({
      description:
        'When alerts are raised, each day, in UTC; it may wrap midnight. Default: always.',
      examples: [{ from: '08:00', to: '18:00' }],
    }),
    'halved-under-ha': yesOrNo.prefault(true).meta({
      description:
        'Whether the administrator halved the value under active-active; false: it is left as it is.',
    }),
  },
  'settings of the alert, such as { percentage: 80 }',
);
