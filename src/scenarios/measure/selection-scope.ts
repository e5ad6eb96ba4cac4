/**
 * Which nodes a metric of a threshold is taken over. With a subcluster or a cluster said its nodes are
 * taken together; otherwise each node that fits is taken by itself, and the threshold must hold for
 * every one of them. A metric without labels is always one of all nodes.
 */
import type { Topology } from '../../model/deployment/topology.js';
import type { NodeId } from '../../model/devices/identifiers.js';
import type { Selection } from '../format/threshold.js';
import { metricOf } from '../format/metric-catalogue.js';

/** Nodes that are measured as one. */
export type Scope = readonly NodeId[];

export const scopesOf = (
  { metric, node, subcluster, cluster }: Selection,
  { nodes, subclusters }: Topology,
): readonly Scope[] => {
  if (metricOf(metric).labels.length === 0) return [nodes.map((place) => place.node)];
  const fitting = nodes
    .filter(
      (place) =>
        (node === undefined || place.node === node) &&
        (subcluster === undefined || place.subcluster === subcluster) &&
        (cluster === undefined || subclusters[place.subcluster]!.cluster === cluster),
    )
    .map((place) => place.node);
  const isTogether = node === undefined && (subcluster ?? cluster) !== undefined;
  return isTogether ? [fitting] : fitting.map((one) => [one]);
};
