/**
 * A design: how many nodes of which OVA, in how many subclusters and clusters, and how they back each
 * other up. All clusters of a design are alike, and every load is spread evenly (SIZE-7).
 */
import type { Ova } from '../model/deployment/ova.js';
import type { Redundancy } from '../model/deployment/redundancy.js';

/** SIZE-9: the OVAs that plans are made of, smallest first. */
export const planOvas = ['5K', '15K', '25K'] as const satisfies readonly Ova[];

export type PlanOva = (typeof planOvas)[number];

/** One cluster of a design. */
export type ClusterShape = {
  readonly ova: PlanOva;
  readonly redundancy: Redundancy;
  readonly subclustersPerCluster: number;
  readonly nodesPerCluster: number;
};

export type Design = ClusterShape & { readonly clusters: number };

export const nodesOf = ({ clusters, nodesPerCluster }: Design): number =>
  clusters * nodesPerCluster;

export const subclustersOf = ({ clusters, subclustersPerCluster }: Design): number =>
  clusters * subclustersPerCluster;

/** Nodes that serve users in normal running; the standby node of a pair does not. */
export const servingNodesOf = (design: Design): number =>
  design.redundancy === 'active-standby' ? subclustersOf(design) : nodesOf(design);

/** What offers the capacity of one OVA (SIZE-2), as a noun and its number. */
export const offeringPartsOf = (
  design: Design,
): { readonly noun: string; readonly count: number } =>
  design.redundancy === 'none'
    ? { noun: 'node', count: nodesOf(design) }
    : { noun: 'pair', count: subclustersOf(design) };

/** What the fullest of so many equal parts gets. */
export const evenShare = (total: number, parts: number): number => Math.ceil(total / parts);
