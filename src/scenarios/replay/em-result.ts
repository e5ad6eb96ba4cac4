/** What a run with phones gives to those who report on it. */
import type { EmCounter, BusiestMinute } from '../../model/em/em-counters.js';
import type { ServiceLogLine } from '../../model/em/service-log-line.js';
import type { Figure } from '../../model/rulebook/figure.js';
import type { PhoneRecord } from '../workload/desk-phones.js';
import type { EmRequestLog } from './em-request-ledger.js';
import type { EmSessionRecord } from './em-session-ledger.js';
import type { ShiftRecord } from './shift.js';

export type EmResult = {
  readonly clusters: readonly EmClusterResult[];
  /** In the order of login. */
  readonly sessions: readonly EmSessionRecord[];
  readonly requests: EmRequestLog;
  readonly shifts: readonly ShiftRecord[];
  /** How the days of populations with phones went there. */
  readonly populations: readonly PhoneRecord[];
};

export type EmClusterResult = {
  readonly name: string;
  readonly release: string;
  readonly counters: readonly { readonly counter: EmCounter; readonly value: number }[];
  readonly busiestMinute: BusiestMinute;
  /** EM-8 */
  readonly capacity: Figure<number>;
  /** Its service log, in the order of time. */
  readonly log: readonly ServiceLogLine[];
};
