/**
 * What can happen to a node (HA-3). A node is lost by its network or its Server Recovery Manager, or
 * by its power; its critical services or its database fail while it can still be reached.
 */
export const failureCauses = ['node-lost', 'power-lost', 'critical-service', 'database'] as const;

export type FailureCause = (typeof failureCauses)[number];
