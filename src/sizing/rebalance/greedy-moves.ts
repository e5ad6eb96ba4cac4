/**
 * Moves found at once, without looking back: always from the node that is the most overloaded. They
 * are the fewest there can be whenever no node had to give up more users than its excess asks for,
 * which with many users of few sizes is nearly always so.
 */
import type { ClassMove, ClassState } from './class-state.js';

/** Which of several users that serve alike is moved. */
export type Preference = 'small' | 'large';

/** Changes the state; undefined where it gets stuck, which proves nothing. */
export const greedyMoves = (
  state: ClassState,
  preference: Preference,
): readonly ClassMove[] | undefined => {
  const moves: ClassMove[] = [];
  for (let from = state.worst; from !== undefined; from = state.worst) {
    const move = bestMove(state, from, preference);
    if (move === undefined) return undefined;
    state.move(move);
    moves.push(move);
  }
  return moves;
};

const bestMove = (
  state: ClassState,
  from: number,
  preference: Preference,
): ClassMove | undefined => {
  const to = roomiest(state, from);
  const movable = state.sizes.filter(
    (size) => state.count(from, size) > 0 && size <= state.rooms[to]!,
  );
  const fewest = state.fewestToLeave(from);
  // A user without whom the others still need not be more than they were.
  const frugal = movable.filter((size) => leavesBehind(state, from, to, size) === fewest - 1);
  const size = preference === 'small' ? (frugal.at(-1) ?? movable[0]) : movable[0];
  return size === undefined ? undefined : { from, to, size };
};

const leavesBehind = (state: ClassState, from: number, to: number, size: number): number => {
  const move = { from, to, size };
  state.move(move);
  const left = state.fewestToLeave(from);
  state.takeBack(move);
  return left;
};

const roomiest = (state: ClassState, from: number): number => {
  let best = from === 0 ? 1 : 0;
  for (const [node, room] of state.rooms.entries())
    if (node !== from && room > state.rooms[best]!) best = node;
  return best;
};
