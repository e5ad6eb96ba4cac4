/**
 * Which node each user is assigned to. Users are spread evenly over the nodes that serve users, one
 * node after the other by declaration, unless they are assigned by hand; the standby node of an
 * active-standby pair has none.
 */
import type { NodeId } from '../devices/identifiers.js';
import type { Topology } from './topology.js';

/** The nodes that users are assigned to in normal running, in their order. */
export const servingNodesOf = ({ subclusters }: Topology): readonly NodeId[] =>
  subclusters.flatMap(({ redundancy, nodes }) =>
    redundancy === 'active-standby' ? nodes.slice(0, 1) : nodes,
  );

/**
 * The node of each user.
 * @param byHand the node of each user that is assigned by hand, undefined for the others
 */
export const assignUsers = (
  byHand: readonly (NodeId | undefined)[],
  topology: Topology,
): readonly NodeId[] => {
  const serving = servingNodesOf(topology);
  let turn = 0;
  return byHand.map((chosen) => {
    if (chosen !== undefined) return chosen;
    const node = serving[turn % serving.length]!;
    turn += 1;
    return node;
  });
};
