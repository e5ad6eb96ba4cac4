/** What is said of a failure window: `out of service 11:00 to 12:00: node lost`. */
import type { Calendar } from '../calendar.js';
import type { Shade } from './panel.js';
import { shortTime } from './short-time.js';

export const windowText = (
  { condition, cause, began, ended }: Pick<Shade, 'condition' | 'cause' | 'began' | 'ended'>,
  calendar: Calendar,
): string => {
  const from = shortTime(began, calendar);
  const time = ended === undefined ? `from ${from}` : `${from} to ${shortTime(ended, calendar)}`;
  const what = `${conditionWords[condition]} ${time}`;
  return cause === undefined ? what : `${what}: ${causeWords[cause]}`;
};

export const conditionWords: Readonly<Record<Shade['condition'], string>> = {
  'out-of-service': 'out of service',
  'serving-both': "serves its peer's users too",
  'not-normal': 'in transition',
};

const causeWords: Readonly<Record<NonNullable<Shade['cause']>, string>> = {
  'node-lost': 'node lost',
  'power-lost': 'power lost',
  'critical-service': 'critical service down',
  database: 'database failure',
  'on-request': 'failover on request',
};
