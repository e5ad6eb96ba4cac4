/**
 * Clusters, their subclusters (presence redundancy groups) and nodes, as they are deployed. Nodes
 * and subclusters of all clusters are numbered through, in the order of declaration.
 */
import { nodeId, type NodeId } from '../devices/identifiers.js';
import { DEFAULT_OVA, type Ova } from './ova.js';
import type { Redundancy } from './redundancy.js';

/** One node: `imp1`, of subcluster `hq`. */
export type NodePlace = {
  readonly node: NodeId;
  readonly name: string;
  /** Place of its subcluster among all. */
  readonly subcluster: number;
  readonly ova: Ova;
};

/** One node or two; high availability needs two. The first is the active one of active-standby. */
export type Subcluster = {
  readonly name: string;
  /** Place of its cluster among all. */
  readonly cluster: number;
  readonly redundancy: Redundancy;
  readonly nodes: readonly NodeId[];
};

export type Topology = {
  readonly clusters: readonly { readonly name: string }[];
  readonly subclusters: readonly Subcluster[];
  /** A node's identifier is its place here. */
  readonly nodes: readonly NodePlace[];
};

/** What holds unless a scenario says otherwise: one node alone. */
export const defaultTopology: Topology = {
  clusters: [{ name: 'cluster' }],
  subclusters: [{ name: 'default', cluster: 0, redundancy: 'none', nodes: [nodeId(0)] }],
  nodes: [{ node: nodeId(0), name: 'imp1', subcluster: 0, ova: DEFAULT_OVA }],
};

/** The other node of a pair with high availability; undefined where nobody would take over. */
export const peerOf = (node: NodeId, { nodes, subclusters }: Topology): NodeId | undefined => {
  const { redundancy, nodes: pair } = subclusters[nodes[node]!.subcluster]!;
  return redundancy === 'none' ? undefined : pair.find((other) => other !== node);
};

/** The redundancy of the subcluster that the node belongs to. */
export const redundancyOf = (node: NodeId, { nodes, subclusters }: Topology): Redundancy =>
  subclusters[nodes[node]!.subcluster]!.redundancy;
