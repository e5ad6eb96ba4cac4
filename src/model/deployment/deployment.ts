/** Who is deployed where: the nodes, and the node that each user is assigned to. */
import { nodeId, type NodeId, type UserId } from '../devices/identifiers.js';
import { defaultTopology, type Topology } from './topology.js';

export type Deployment = {
  readonly topology: Topology;
  /** The node of each user, in their order. */
  readonly homes: Iterable<NodeId>;
  /** Whether a user is a Spark interop user, who has a hybrid session beside all others (JSM-1). */
  readonly isHybrid: (user: UserId) => boolean;
};

/** All users on one node alone, none of them hybrid. */
export const onOneNode = (users: number): Deployment => ({
  topology: defaultTopology,
  homes: Array.from({ length: users }, () => nodeId(0)),
  isHybrid: () => false,
});
