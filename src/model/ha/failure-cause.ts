/**
 * What can happen to a node (HA-3). A node is lost by its network or its Server Recovery Manager, or
 * by its power; its critical services or its database fail while it can still be reached.
 */
import type { StateReason } from './node-state.js';

export const failureCauses = ['node-lost', 'power-lost', 'critical-service', 'database'] as const;

export type FailureCause = (typeof failureCauses)[number];

/** Whether the peer hears nothing of the node any more. */
export const isLoss = (cause: FailureCause): boolean =>
  cause === 'node-lost' || cause === 'power-lost';

/** HA-6: what the states of both nodes give as their reason once the failure is noticed. */
export const reasonOf = (cause: FailureCause): StateReason => reasons[cause];

/** HA-6: the same, where the node that fails was the backup and its peer takes the users back. */
export const autoRecoveryOf = (cause: FailureCause): StateReason => autoRecoveries[cause];

const reasons: Readonly<Record<FailureCause, StateReason>> = {
  'node-lost': 'peer-down',
  'power-lost': 'peer-reboot',
  'critical-service': 'critical-service-down',
  database: 'database-failure',
};

const autoRecoveries: Readonly<Record<FailureCause, StateReason>> = {
  ...reasons,
  'critical-service': 'auto-recover-critical-service-down',
  database: 'auto-recover-database-failure',
};
