/**
 * The words for what happens to nodes and what is decided about them; states and reasons are written
 * as the vendor's table writes them (HA-6).
 */
import { formatDuration } from '../../engine/duration-text.js';
import type { Duration } from '../../engine/units.js';
import type { NodeState, StateReason } from '../../model/ha/node-state.js';
import type { RecoveryStimulus, RecoveryTimer } from '../../model/ha/pair-view.js';
import type { AlertNews } from '../../model/jsm/jsm-observer.js';
import type { FailureCause } from '../../model/ha/failure-cause.js';

export const nodeStateWords: Readonly<Record<NodeState, string>> = {
  unknown: 'Unknown',
  initializing: 'Initializing',
  idle: 'Idle',
  normal: 'Normal',
  'running-in-backup-mode': 'Running in Backup Mode',
  'taking-over': 'Taking Over',
  'taking-back': 'Taking Back',
  'failing-over': 'Failing Over',
  'failed-over': 'Failed Over',
  'failed-over-critical-services-not-running': 'Failed Over with Critical Services not Running',
  'falling-back': 'Falling Back',
  'running-in-failed-mode': 'Running in Failed Mode',
  down: 'Down State',
};

export const stateReasonWords: Readonly<Record<StateReason, string>> = {
  normal: 'Normal',
  'on-admin-request': 'On Admin Request',
  initialization: 'Initialization',
  'automatic-fallback': 'Automatic Fallback',
  'critical-service-down': 'Critical Service Down',
  'database-failure': 'Database Failure',
  'peer-down': 'Peer Down',
  'peer-reboot': 'Peer Reboot',
  'peer-down-during-initialization': 'Peer Down During Initialization',
  'auto-recover-critical-service-down': 'Auto Recover Critical Service Down',
  'auto-recover-database-failure': 'Auto Recover Database Failure',
  'start-of-critical-services-failed': 'Start of Critical Services Failed',
  'take-over-users-failed': 'Cisco Server Recovery Manager Take Over Users Failed',
  unknown: 'Unknown',
};

/** `Running in Backup Mode (Peer Down)` */
export const nodeStateText = (state: NodeState, reason: StateReason): string =>
  `${nodeStateWords[state]} (${stateReasonWords[reason]})`;

const failures: Readonly<Record<FailureCause, string>> = {
  'node-lost': 'is lost',
  'power-lost': 'loses its power',
  'critical-service': 'loses a critical service',
  database: 'loses its database',
};

const recoveries: Readonly<Record<FailureCause, string>> = {
  'node-lost': 'is there again',
  'power-lost': 'has power again',
  'critical-service': 'has its critical services again',
  database: 'has its database again',
};

const timers: Readonly<Record<RecoveryTimer, string>> = {
  'failure-noticed': 'the failure of {node} is noticed',
  'takeover-ends': 'the users of {node} are taken over',
  initialized: '{node} is initialized',
  'initialization-times-out': '{node} has waited for its peer',
  'fallback-is-due': 'automatic fallback of {node} is due',
  'takeback-ends': 'the users of {node} are taken back',
  'recovery-ends': 'the recovery of {node} is over',
};

const requests = {
  'failover-requested': 'the administrator asks for failover of {node}',
  'fallback-requested': 'the administrator asks for fallback of {node}',
  'recovery-requested': 'the administrator asks for recovery of {node}',
} as const;

/** `imp1 is lost` */
export const nodeHappeningText = (node: string, stimulus: RecoveryStimulus): string => {
  switch (stimulus.kind) {
    case 'fails':
      return `${node} ${failures[stimulus.cause]}`;
    case 'recovers':
      return `${node} ${recoveries[stimulus.cause]}`;
    case 'failover-requested':
    case 'fallback-requested':
    case 'recovery-requested':
      return requests[stimulus.kind].replace('{node}', node);
    default:
      return timerText(stimulus.kind, node);
  }
};

/** `raises JSMSessionsExceedsThreshold at 9001 sessions`, to be read after the name of the node. */
export const alertNewsText = ({ what, sessions }: AlertNews): string =>
  `${alertWords[what]} at ${sessions} ${sessions === 1 ? 'session' : 'sessions'}`;

const alertWords: Readonly<Record<AlertNews['what'], string>> = {
  raise: 'raises JSMSessionsExceedsThreshold',
  repeat: 'repeats JSMSessionsExceedsThreshold',
  clear: 'clears JSMSessionsExceedsThreshold',
};

/** `all 3 clients that lost their session on imp1 are back, the first after 4m1s, the last after 9m` */
export const waveText = (
  node: string,
  wave: { readonly clients: number; readonly first: Duration; readonly last: Duration },
): string => {
  const [first, last] = [formatDuration(wave.first), formatDuration(wave.last)];
  return wave.clients === 1
    ? `the client that lost its session on ${node} is back after ${last}`
    : `all ${wave.clients} clients that lost their session on ${node} and sign in by themselves are ` +
        `back, the first after ${first}, the last after ${last}`;
};

/** What has happened once the node's timer fires: `the failure of imp1 is noticed`. */
export const timerText = (timer: RecoveryTimer, node: string): string =>
  timers[timer].replace('{node}', node);
