/** The fewest moves, against trying every assignment of users to nodes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessionsOf, type NodeLoad } from '../../../src/sizing/rebalance/node-load.js';
import { rebalance, type Rebalancing } from '../../../src/sizing/rebalance/rebalance.js';
import { fewestByTrying, nodesOf, smallCase } from './support/every-assignment.js';

/** So many users of a node, each with as many sessions. */
const users = (count: number, sessions: number, node: string) =>
  Array.from({ length: count }, (_, at) => ({ user: `${node}.${sessions}.${at}`, sessions }));

/** Sessions of each node once the moves are made. */
const afterwards = (nodes: readonly NodeLoad[], answer: Rebalancing): readonly number[] => {
  const moves = answer.outcome === 'balanced' ? answer.moves : [];
  return nodes.map((node) => {
    const sum = (end: 'from' | 'to'): number =>
      moves
        .filter((move) => move[end] === node.node)
        .reduce((total, { sessions }) => total + sessions, 0);
    return sessionsOf(node) - sum('from') + sum('to');
  });
};

describe('JSM-8: rebalancing', () => {
  it('needs as few moves as trying every assignment finds, and is impossible where that finds none', () => {
    fc.assert(
      fc.property(smallCase, (nodes) => {
        const answer = rebalance(nodes);
        const fewest = fewestByTrying(nodes);
        const found = answer.outcome === 'balanced' ? answer.moves.length : undefined;
        expect(answer.outcome).toBe(fewest === undefined ? 'impossible' : 'balanced');
        expect(found).toBe(fewest);
        expect(answer).toMatchObject(fewest === undefined ? {} : { atLeast: fewest });
      }),
      { numRuns: 400 },
    );
  });

  it('brings every node to its line or under it, and moves nobody twice', () => {
    fc.assert(
      fc.property(smallCase, (nodes) => {
        const answer = rebalance(nodes);
        const moves = answer.outcome === 'balanced' ? answer.moves : [];
        expect(new Set(moves.map(({ user }) => user)).size).toBe(moves.length);
        const over = afterwards(nodes, answer).filter((held, at) => held > nodes[at]!.alertLine);
        expect(over.length > 0).toBe(answer.outcome !== 'balanced');
      }),
    );
  });

  it('moves nobody where every node is at its line', () => {
    const nodes = nodesOf([[2, 2], [1]], [4, 1]);
    expect(rebalance(nodes)).toEqual({ outcome: 'balanced', moves: [], atLeast: 0 });
  });

  it('exchanges users where there is no room for one alone', () => {
    // 3 + 3 must lose 1, the other node has room for 1: a 3 goes there, and a 2 comes back.
    const nodes = nodesOf(
      [
        [3, 3],
        [2, 2],
      ],
      [5, 5],
    );
    expect(rebalance(nodes)).toMatchObject({ outcome: 'balanced', atLeast: 2 });
  });

  it('is impossible on one node alone', () => {
    expect(rebalance(nodesOf([[5]], [4]))).toEqual({ outcome: 'impossible' });
  });

  it('moves 2,500 users of two sessions from a full node of a 15K pair, and proves it', () => {
    const nodes = [
      { node: 'a', alertLine: 9_000, users: [...users(6_000, 2, 'a'), ...users(2_000, 1, 'a')] },
      { node: 'b', alertLine: 9_000, users: users(1_000, 3, 'b') },
    ];
    const answer = rebalance(nodes);
    expect(answer).toMatchObject({ outcome: 'balanced', atLeast: 2_500 });
    expect(afterwards(nodes, answer)).toEqual([9_000, 8_000]);
  });

  it('is the same every time', () => {
    const nodes = nodesOf([[1, 2, 3], [1], []], [3, 3, 3]);
    expect(rebalance(nodes)).toEqual(rebalance(nodes));
  });
});
