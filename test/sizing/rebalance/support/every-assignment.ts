/** Small cases of uneven nodes, and the oracle that tries every assignment of their users. */
import fc from 'fast-check';
import type { NodeLoad } from '../../../../src/sizing/rebalance/node-load.js';

/** Nodes by the sessions of each of their users, and their alert lines. */
export const nodesOf = (sizes: readonly (readonly number[])[], lines: readonly number[]) =>
  sizes.map((held, node): NodeLoad => ({
    node: `imp${node + 1}`,
    alertLine: lines[node] ?? 0,
    users: held.map((sessions, at) => ({ user: `u${node + 1}.${at + 1}`, sessions })),
  }));

/** The fewest users who are not where they were, over every assignment; undefined where none fits. */
export const fewestByTrying = (nodes: readonly NodeLoad[]): number | undefined => {
  const users = nodes.flatMap((node, home) =>
    node.users.map(({ sessions }) => ({ home, sessions })),
  );
  let fewest: number | undefined;
  const assign = (at: number, rooms: readonly number[], moved: number): void => {
    const user = users[at];
    if (user === undefined) {
      if (rooms.every((room) => room >= 0)) fewest = Math.min(fewest ?? moved, moved);
      return;
    }
    for (const node of nodes.keys()) {
      const left = rooms.map((room, place) => (place === node ? room - user.sessions : room));
      assign(at + 1, left, moved + (node === user.home ? 0 : 1));
    }
  };
  assign(
    0,
    nodes.map(({ alertLine }) => alertLine),
    0,
  );
  return fewest;
};

export const smallCase = fc
  .tuple(
    fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 3 }), {
      minLength: 2,
      maxLength: 3,
    }),
    fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 }),
  )
  .map(([sizes, lines]) => nodesOf(sizes, lines));
