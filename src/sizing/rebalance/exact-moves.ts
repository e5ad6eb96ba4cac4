/**
 * The fewest moves, by trying: first with as few as there can be, then with one more, and so on.
 *
 * In a shortest solution some user leaves every node that is overloaded, whatever was moved before;
 * so it is enough to look at moves from one overloaded node, and to stay with it until it is at its
 * line. A node may be overloaded on the way: then others leave it in exchange.
 */
import type { ClassMove, ClassState } from './class-state.js';

export type Exact = {
  /** Undefined where none were found. */
  readonly moves: readonly ClassMove[] | undefined;
  /** Whether the search came to its end: the moves are the fewest, or there are none at all. */
  readonly isProven: boolean;
  /** It was shown that fewer than these do not do. */
  readonly atLeast: number;
};

/** States looked at before the search gives up; a second or so. */
const STATES_MAX = 200_000;
/** Longer sequences would need more of the stack than there is. */
const DEPTH_MAX = 2_000;

/** @param most as many moves are not worth looking for */
export const exactMoves = (state: ClassState, most: number): Exact => {
  const search = new Search(state);
  let atLeast = state.atLeast;
  for (; atLeast < most; atLeast += 1) {
    if (atLeast > DEPTH_MAX) return { moves: undefined, isProven: false, atLeast };
    const moves = search.within(atLeast);
    if (moves !== undefined) return { moves, isProven: true, atLeast };
    if (search.isExhausted) return { moves: undefined, isProven: false, atLeast };
  }
  return { moves: undefined, isProven: true, atLeast };
};

class Search {
  readonly #state: ClassState;
  readonly #moves: ClassMove[] = [];
  /** States from which so many moves did not do. */
  readonly #failed = new Map<string, number>();
  #looked = 0;

  constructor(state: ClassState) {
    this.#state = state;
  }

  get isExhausted(): boolean {
    return this.#looked > STATES_MAX;
  }

  /** Moves no more than these; undefined where there are none, or the search is exhausted. */
  within(movesLeft: number): readonly ClassMove[] | undefined {
    this.#moves.length = 0;
    return this.#canEnd(movesLeft, undefined) ? [...this.#moves] : undefined;
  }

  #canEnd(movesLeft: number, last: ClassMove | undefined): boolean {
    const state = this.#state;
    this.#looked += 1;
    if (this.isExhausted || state.atLeast > movesLeft) return false;
    const stays = last !== undefined && state.rooms[last.from]! < 0;
    const from = stays ? last.from : state.worst;
    if (from === undefined) return true;
    const key = stays ? undefined : state.key;
    if (key !== undefined && (this.#failed.get(key) ?? -1) >= movesLeft) return false;
    for (const move of this.#movesFrom(from, stays ? last : undefined)) {
      state.move(move);
      this.#moves.push(move);
      const ends = this.#canEnd(movesLeft - 1, move);
      state.takeBack(move);
      if (ends) return true;
      this.#moves.pop();
    }
    if (key !== undefined && !this.isExhausted) this.#failed.set(key, movesLeft);
    return false;
  }

  /** From one node in one order only: large before small, then by target. */
  *#movesFrom(from: number, last: ClassMove | undefined): Generator<ClassMove> {
    const state = this.#state;
    for (const size of state.sizes) {
      if (state.count(from, size) === 0 || (last !== undefined && size > last.size)) continue;
      const first = last !== undefined && size === last.size ? last.to : 0;
      for (let to = first; to < state.nodes; to += 1) if (to !== from) yield { from, to, size };
    }
  }
}
