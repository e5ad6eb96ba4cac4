/** One cluster of a plan as the simulator deploys it; the others are like it. */
import { nodesPerSubcluster } from '../../model/deployment/cluster-limits.js';
import type { NodePlace, Subcluster, Topology } from '../../model/deployment/topology.js';
import { nodeId } from '../../model/devices/identifiers.js';
import type { Plan } from '../plan.js';

export const topologyOf = ({
  nodesPerCluster,
  subclustersPerCluster,
  ova,
  redundancy,
}: Plan): Topology => {
  const subclusters: Subcluster[] = [];
  const nodes: NodePlace[] = [];
  for (let at = 0; at < subclustersPerCluster; at += 1) {
    // The first subclusters have two nodes where there are more nodes than subclusters.
    const left = nodesPerCluster - nodes.length;
    const size = Math.min(nodesPerSubcluster.value, left - (subclustersPerCluster - at - 1));
    const first = nodes.length;
    const members = Array.from({ length: size }, (_, place) => nodeId(first + place));
    for (const node of members) nodes.push({ node, name: `imp${node + 1}`, subcluster: at, ova });
    subclusters.push({ name: `sc${at + 1}`, cluster: 0, redundancy, nodes: members });
  }
  return { clusters: [{ name: 'cluster' }], subclusters, nodes };
};
