/** The ServiceParameters block of the service log (EM-9). */
import { hours, minutes, type Duration } from '../../engine/units.js';
import type { EmParameters } from './em-parameters.js';
import { info, type LogEntry } from './service-log-line.js';

/** What the service logs at its start and after each change of a parameter. */
export const parameterEntries = (parameters: EmParameters): readonly LogEntry[] => [
  say('----- Begin Service Parameters -----'),
  say(`Max Duration Enabled = ${parameters.enforceIntraClusterMaximum}`),
  say(`Intra-Cluster Max Login Duration String = ${maximumText(parameters.intraClusterMaximum)}`),
  say(`Inter-cluster Max Login Duration String = ${maximumText(parameters.interClusterMaximum)}`),
  say(`Multi Login Policy = ${parameters.multipleLoginBehavior}`),
  say(`Max Concurrent Sessions = ${parameters.maximumConcurrentRequests}`),
  say('Is IP Check Enabled = false'),
  say('Trusted IP List = '),
  say(`EM Device Cache Size = ${parameters.deviceCacheSize}`),
  say('Allow Proxy = false'),
  say('EMCC Allow Proxy = true'),
  say('----- End Service Parameters -----'),
];

const say = (message: string): LogEntry => info('ServiceParameters', message);

const TWO_DIGITS = 2;

/** `10:00`, and `0` for no maximum. */
const maximumText = (maximum: Duration | undefined): string => {
  if (maximum === undefined) return '0';
  const wholeHours = Math.floor(maximum / hours(1));
  const rest = Math.floor((maximum - wholeHours * hours(1)) / minutes(1));
  return `${wholeHours}:${String(rest).padStart(TWO_DIGITS, '0')}`;
};
