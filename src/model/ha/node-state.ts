/**
 * The states of a node and the reasons for them, as the vendor's table of states and causes names
 * them (HA-6).
 */
export const nodeStates = [
  'unknown',
  'initializing',
  'idle',
  'normal',
  'running-in-backup-mode',
  'taking-over',
  'taking-back',
  'failing-over',
  'failed-over',
  'failed-over-critical-services-not-running',
  'falling-back',
  'running-in-failed-mode',
  'down',
] as const;

export type NodeState = (typeof nodeStates)[number];

/** What the counter SRMState of the object `Cisco Server Recovery Manager` shows, 0 to 12. */
export const srmStateOf = (state: NodeState): number => nodeStates.indexOf(state);

export const stateReasons = [
  'normal',
  'on-admin-request',
  'initialization',
  'automatic-fallback',
  'critical-service-down',
  'database-failure',
  'peer-down',
  'peer-reboot',
  'peer-down-during-initialization',
  'auto-recover-critical-service-down',
  'auto-recover-database-failure',
  'start-of-critical-services-failed',
  'take-over-users-failed',
  'unknown',
] as const;

export type StateReason = (typeof stateReasons)[number];
