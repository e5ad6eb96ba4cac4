/**
 * Hands out rows of a table whose entries come and go, so that its memory follows what is alive.
 *
 * A row that was released is handed out again, the latest first. When no row is left, the pool
 * doubles and has the owner's columns grown before it hands out the next row. It never shrinks.
 */
import { enlarged } from './columns.js';
import { invariant } from './errors.js';

/** No row: the end of the list of free rows, and of any list that an owner links through rows. */
export const NO_ROW = -1;

/** Stands in the list of free rows for a row that is handed out. */
const HANDED_OUT = -2;

/** Rows that a pool starts with; owners allocate their columns for as many. */
export const ROWS_AT_FIRST = 1024;

export class RowPool {
  readonly #growColumns: (rows: number) => void;
  /** The free row after this one. */
  #nextFree = new Int32Array(ROWS_AT_FIRST);
  #free = NO_ROW;
  /** Rows from here on were never handed out. */
  #fresh = 0;
  #live = 0;

  /** @param growColumns grows the owner's columns to that many rows, keeping their content. */
  constructor(growColumns: (rows: number) => void) {
    this.#growColumns = growColumns;
  }

  /** Rows in use. */
  get live(): number {
    return this.#live;
  }

  /** A row that nobody uses; its columns hold what its last user left there. */
  take(): number {
    this.#live += 1;
    const row = this.#free === NO_ROW ? this.#takeFresh() : this.#takeFree();
    this.#nextFree[row] = HANDED_OUT;
    return row;
  }

  /** Takes a row back. */
  release(row: number): void {
    invariant(this.#nextFree[row] === HANDED_OUT, 'a row is released that is free already');
    this.#live -= 1;
    this.#nextFree[row] = this.#free;
    this.#free = row;
  }

  #takeFree(): number {
    const row = this.#free;
    this.#free = this.#nextFree[row]!;
    return row;
  }

  #takeFresh(): number {
    const rows = this.#nextFree.length;
    if (this.#fresh === rows) {
      this.#nextFree = enlarged(this.#nextFree, new Int32Array(rows * 2));
      this.#growColumns(rows * 2);
    }
    this.#fresh += 1;
    return this.#fresh - 1;
  }
}
