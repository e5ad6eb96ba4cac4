/**
 * The state of a search for moves. Users of one node with equally many sessions are alike, so they
 * are counted and not named; a user who has moved stays where he is.
 */
import { sessionsOf, type NodeLoad } from './node-load.js';

/** One user of that class, from node to node; nodes are numbered as they were given. */
export type ClassMove = { readonly from: number; readonly to: number; readonly size: number };

export class ClassState {
  /** Sizes of users in sessions, largest first; a user without sessions is never worth a move. */
  readonly sizes: readonly number[];
  /** Alert line minus sessions of each node, below 0 where it is overloaded. */
  readonly rooms: number[];
  /** Users who have not moved, by node and place in `sizes`. */
  readonly #counts: number[][];

  constructor(nodes: readonly NodeLoad[]) {
    const held = nodes.flatMap(({ users }) => users.map(({ sessions }) => sessions));
    this.sizes = [...new Set(held)].filter((size) => size > 0).toSorted((one, two) => two - one);
    this.rooms = nodes.map((node) => node.alertLine - sessionsOf(node));
    this.#counts = nodes.map(({ users }) =>
      this.sizes.map((size) => users.filter(({ sessions }) => sessions === size).length),
    );
  }

  get nodes(): number {
    return this.rooms.length;
  }

  /** How many users of the size are on the node and have not moved. */
  count(node: number, size: number): number {
    return this.#counts[node]![this.sizes.indexOf(size)]!;
  }

  move({ from, to, size }: ClassMove): void {
    this.#shift(from, to, size, -1);
  }

  takeBack({ from, to, size }: ClassMove): void {
    this.#shift(from, to, size, 1);
  }

  #shift(from: number, to: number, size: number, count: number): void {
    this.#counts[from]![this.sizes.indexOf(size)]! += count;
    this.rooms[from]! -= size * count;
    this.rooms[to]! += size * count;
  }

  /** The node that is the most overloaded; undefined where none is. */
  get worst(): number | undefined {
    const least = Math.min(...this.rooms);
    return least < 0 ? this.rooms.indexOf(least) : undefined;
  }

  /**
   * The fewest users who must leave the node before it is at its line, were there room elsewhere;
   * `less` sessions fewer than it has. Infinite where those who have not moved are not enough.
   */
  fewestToLeave(node: number, less = 0): number {
    let excess = -this.rooms[node]! - less;
    let fewest = 0;
    for (const [place, size] of this.sizes.entries()) {
      if (excess <= 0) return fewest;
      const taken = Math.min(this.#counts[node]![place]!, Math.ceil(excess / size));
      fewest += taken;
      excess -= taken * size;
    }
    return excess <= 0 ? fewest : Number.POSITIVE_INFINITY;
  }

  /** No sequence of moves from here is shorter. */
  get atLeast(): number {
    let sum = 0;
    for (let node = 0; node < this.nodes; node += 1) sum += this.fewestToLeave(node);
    return sum;
  }

  /** Equal for states from which the same can follow. */
  get key(): string {
    return `${this.rooms.join()};${this.#counts.map((counts) => counts.join()).join(';')}`;
  }
}
