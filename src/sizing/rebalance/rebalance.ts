/**
 * JSM-8: the product moves nobody by itself; this is the plan of moves. The fewest users who have to
 * move so that every node is at or under its alert line.
 */
import { ClassState, type ClassMove } from './class-state.js';
import { exactMoves } from './exact-moves.js';
import { greedyMoves } from './greedy-moves.js';
import type { Move, NodeLoad } from './node-load.js';

export type Rebalancing =
  | {
      readonly outcome: 'balanced';
      /** In the order of the nodes and of their users. */
      readonly moves: readonly Move[];
      /** So many moves are needed in any case; as many as there are where that is proven. */
      readonly atLeast: number;
    }
  /** No assignment of users to these nodes keeps all at their lines. */
  | { readonly outcome: 'impossible' }
  /** None was found, and none was ruled out, before the search gave up. */
  | { readonly outcome: 'undecided' };

/** Deterministic: the same loads give the same moves. */
export const rebalance = (nodes: readonly NodeLoad[]): Rebalancing => {
  const state = new ClassState(nodes);
  const room = state.rooms.reduce((sum, one) => sum + one, 0);
  if (room < 0) return { outcome: 'impossible' };
  const quick = quickest(nodes);
  if (quick?.length === state.atLeast) return balanced(nodes, quick, quick.length);
  const users = nodes.reduce((sum, node) => sum + node.users.length, 0);
  const { moves, isProven, atLeast } = exactMoves(state, quick?.length ?? users + 1);
  const fewest = moves ?? quick;
  if (fewest === undefined) return { outcome: isProven ? 'impossible' : 'undecided' };
  return balanced(nodes, fewest, isProven ? fewest.length : atLeast);
};

/** The shorter of the greedy attempts. */
const quickest = (nodes: readonly NodeLoad[]): readonly ClassMove[] | undefined =>
  (['small', 'large'] as const)
    .flatMap((preference) => {
      const moves = nodes.length > 1 ? greedyMoves(new ClassState(nodes), preference) : undefined;
      return moves === undefined ? [] : [moves];
    })
    .toSorted((one, other) => one.length - other.length)[0];

const balanced = (
  nodes: readonly NodeLoad[],
  moves: readonly ClassMove[],
  atLeast: number,
): Rebalancing => ({ outcome: 'balanced', moves: named(nodes, moves), atLeast });

/** Gives each class move the first user of its class that has none yet. */
const named = (nodes: readonly NodeLoad[], moves: readonly ClassMove[]): readonly Move[] => {
  const targets = new Map<string, number[]>();
  for (const { from, size, to } of moves) {
    const key = `${from} ${size}`;
    const waiting = targets.get(key);
    if (waiting === undefined) targets.set(key, [to]);
    else waiting.push(to);
  }
  return nodes.flatMap(({ node, users }, from) =>
    users.flatMap(({ user, sessions }) => {
      const to = targets.get(`${from} ${sessions}`)?.shift();
      return to === undefined ? [] : [{ user, sessions, from: node, to: nodes[to]!.node }];
    }),
  );
};
