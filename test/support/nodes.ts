/**
 * Nodes for stories and tables: subclusters as they are wanted, and users on them.
 *
 *     const nodes = nodesOf(aPair('active-active'));
 *     aStory(cast, { nodes: { deployment: usersOn(nodes, 3) } });
 */
import type { Deployment } from '../../src/model/deployment/deployment.js';
import type { Ova } from '../../src/model/deployment/ova.js';
import type { Redundancy } from '../../src/model/deployment/redundancy.js';
import type { Topology } from '../../src/model/deployment/topology.js';
import { assignUsers } from '../../src/model/deployment/user-assignment.js';
import { nodeId, type NodeId, type UserId } from '../../src/model/devices/identifiers.js';

export type Group = {
  readonly redundancy: Redundancy;
  readonly size: 1 | 2;
  readonly ova: Ova;
};

export const aPair = (redundancy: Redundancy, ova: Ova = '15K'): Group => ({
  redundancy,
  size: 2,
  ova,
});

export const aNodeAlone = (ova: Ova = '15K'): Group => ({ redundancy: 'none', size: 1, ova });

/** One cluster of these subclusters; its nodes are `imp1`, `imp2` and so on. */
export const nodesOf = (...groups: readonly Group[]): Topology => {
  const owners = groups.flatMap((group, place) => Array.from({ length: group.size }, () => place));
  return {
    clusters: [{ name: 'hq' }],
    subclusters: groups.map(({ redundancy }, place) => ({
      name: `group${place + 1}`,
      cluster: 0,
      redundancy,
      nodes: [...owners.keys()].filter((node) => owners[node] === place).map(nodeId),
    })),
    nodes: owners.map((subcluster, node) => ({
      node: nodeId(node),
      name: `imp${node + 1}`,
      subcluster,
      ova: groups[subcluster]!.ova,
    })),
  };
};

/** So many users, spread over the nodes one after the other; nobody is hybrid unless said so. */
export const usersOn = (
  topology: Topology,
  users: number,
  isHybrid: (user: UserId) => boolean = () => false,
): Deployment => ({
  topology,
  homes: assignUsers(
    Array.from({ length: users }, () => undefined),
    topology,
  ),
  isHybrid,
});

export const node1: NodeId = nodeId(0);
export const node2: NodeId = nodeId(1);
