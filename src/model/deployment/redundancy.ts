/**
 * How the two nodes of a subcluster share its users (HA-1). Without high availability both serve
 * users, and nobody takes over.
 */
export const redundancies = ['none', 'active-active', 'active-standby'] as const;

export type Redundancy = (typeof redundancies)[number];
