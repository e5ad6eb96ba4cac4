/** The search by itself, without the moves that are found at once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClassState } from '../../../src/sizing/rebalance/class-state.js';
import { exactMoves } from '../../../src/sizing/rebalance/exact-moves.js';
import { fewestByTrying, nodesOf, smallCase } from './support/every-assignment.js';

const USERS_MOST = 10;

describe('the search for the fewest moves', () => {
  it('finds as few as trying every assignment does, or proves that there are none', () => {
    fc.assert(
      fc.property(smallCase, (nodes) => {
        const { moves, isProven } = exactMoves(new ClassState(nodes), USERS_MOST);
        expect(isProven).toBe(true);
        expect(moves?.length).toBe(fewestByTrying(nodes));
      }),
      { numRuns: 300 },
    );
  });

  it('moves several users of one size from one node', () => {
    const state = new ClassState(nodesOf([[1, 1, 1, 1], []], [1, 3]));
    expect(exactMoves(state, USERS_MOST).moves).toEqual([
      { from: 0, to: 1, size: 1 },
      { from: 0, to: 1, size: 1 },
      { from: 0, to: 1, size: 1 },
    ]);
  });

  it('knows from the start how many must leave at least', () => {
    expect(
      new ClassState(
        nodesOf(
          [
            [3, 2, 2, 2],
            [4, 1],
          ],
          [4, 4],
        ),
      ).atLeast,
    ).toBe(2 + 1);
    expect(new ClassState(nodesOf([[2, 2, 2, 2], []], [3, 9])).atLeast).toBe(3);
    fc.assert(
      fc.property(smallCase, (nodes) => {
        const fewest = fewestByTrying(nodes) ?? Number.POSITIVE_INFINITY;
        expect(new ClassState(nodes).atLeast).toBeLessThanOrEqual(fewest);
      }),
    );
  });

  it('leaves the state as it was', () => {
    const state = new ClassState(nodesOf([[2, 1], [1]], [2, 2]));
    const before = state.key;
    exactMoves(state, USERS_MOST);
    expect(state.key).toBe(before);
  });
});
