/** The numbers that the alert on JSM sessions rests on. */
import { minutes, type Duration } from '../../engine/units.js';
import type { Figure } from '../rulebook/figure.js';

/** Where the planner has it too. */
export { alertPercentage } from '../deployment/session-limit.js';

export const alertDuration: Figure<Duration> = {
  name: 'time above the percentage before the alert is raised',
  value: minutes(10),
  status: 'P',
  rule: 'JSM-7',
};

export const alertFrequency: Figure<Duration> = {
  name: 'time after which the alert is repeated',
  value: minutes(10),
  status: 'P',
  rule: 'JSM-7',
};
