/** Where in the columns a state begins or ends: with the mark of what brought it about. */
import type { Instant } from '../../../engine/units.js';
import type { Columns } from './columns.js';
import type { Mark } from './mark.js';

/** A column by its place; before all is -1, and behind all the number of columns. */
export type Edge = number;

export const BEFORE_ALL: Edge = -1;

export class Edges {
  readonly #columns: Columns['columns'];
  readonly #ofOccasion = new Map<string, Edge>();

  constructor({ columns, ofMark }: Columns, marks: readonly Mark[]) {
    this.#columns = columns;
    for (const { at, place, number } of marks) {
      const key = keyOf(at, place);
      const column = ofMark[number - 1]!;
      if (!this.#ofOccasion.has(key)) this.#ofOccasion.set(key, column);
    }
  }

  get behindAll(): Edge {
    return this.#columns.length;
  }

  /** Of what an entry of the trace tells; where it has no mark, the first column from then on. */
  of(at: Instant, place: number): Edge {
    return this.#ofOccasion.get(keyOf(at, place)) ?? this.at(at);
  }

  /** The first column of that moment or a later one. */
  at(at: Instant): Edge {
    const column = this.#columns.findIndex((one) => one.at >= at);
    return column < 0 ? this.behindAll : column;
  }
}

const keyOf = (at: Instant, place: number): string => `${at} ${place}`;
