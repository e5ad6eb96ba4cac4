/**
 * The entries that leave next, in order: a stretch of one array, from which entries leave at the
 * front and into which late ones are inserted by moving the shorter side over by one.
 */
import { NUMBERS_IN_ENTRY } from './entry-chunks.js';

/** How many entries an insertion may pass on either side. */
const PASSED_MAX = 64;
const CELLS_PASSED_MAX = PASSED_MAX * NUMBERS_IN_ENTRY;
const CELLS_AT_START = 8 * CELLS_PASSED_MAX;

export class SortedRun {
  /** Owned by this class; others read it between `front` and `end`. */
  cells: Float64Array = new Float64Array(CELLS_AT_START);
  front = CELLS_PASSED_MAX;
  end = CELLS_PASSED_MAX;

  get isEmpty(): boolean {
    return this.front === this.end;
  }

  /** Makes an empty run of so many entries, whose cells the caller fills at once. */
  reserve(entries: number): void {
    const cells = entries * NUMBERS_IN_ENTRY;
    if (CELLS_PASSED_MAX + cells > this.cells.length)
      this.cells = new Float64Array(2 * (CELLS_PASSED_MAX + cells));
    this.front = CELLS_PASSED_MAX;
    this.end = CELLS_PASSED_MAX + cells;
  }

  /** Makes a run of cells that the caller has filled up to an end, for the cells it had. */
  exchange(cells: Float64Array, end: number): Float64Array {
    const former = this.cells;
    this.cells = cells;
    this.front = 0;
    this.end = end;
    return former;
  }

  clear(): void {
    this.front = CELLS_PASSED_MAX;
    this.end = CELLS_PASSED_MAX;
  }

  /** Sorts by key; entries of one key keep their order. For short runs: the time is quadratic. */
  sort(): void {
    const cells = this.cells;
    for (let cell = this.front + 2; cell < this.end; cell += 2) {
      const key = cells[cell]!;
      const tag = cells[cell + 1]!;
      let hole = cell;
      for (; hole > this.front && cells[hole - 2]! > key; hole -= 2) {
        cells[hole] = cells[hole - 2]!;
        cells[hole + 1] = cells[hole - 1]!;
      }
      cells[hole] = key;
      cells[hole + 1] = tag;
    }
  }

  /**
   * Inserts an entry behind all whose key is not above its own. Answers whether it did: it does not
   * if the place is far from both ends.
   */
  inserts(key: number, tag: number): boolean {
    const farFromEnd = this.end - CELLS_PASSED_MAX;
    if (farFromEnd <= this.front || this.cells[farFromEnd - 2]! <= key) {
      this.#insertFromEnd(key, tag);
      return true;
    }
    const farFromFront = this.front + CELLS_PASSED_MAX;
    if (this.cells[farFromFront]! <= key) return false;
    this.#insertFromFront(key, tag);
    return true;
  }

  #insertFromEnd(key: number, tag: number): void {
    if (this.end === this.cells.length) this.#makeRoom();
    const cells = this.cells;
    let hole = this.end;
    for (; hole > this.front && cells[hole - 2]! > key; hole -= 2) {
      cells[hole] = cells[hole - 2]!;
      cells[hole + 1] = cells[hole - 1]!;
    }
    cells[hole] = key;
    cells[hole + 1] = tag;
    this.end += 2;
  }

  #insertFromFront(key: number, tag: number): void {
    if (this.front === 0) this.#makeRoom();
    const cells = this.cells;
    let hole = this.front - 2;
    for (; cells[hole + 2]! <= key; hole += 2) {
      cells[hole] = cells[hole + 2]!;
      cells[hole + 1] = cells[hole + 3]!;
    }
    cells[hole] = key;
    cells[hole + 1] = tag;
    this.front -= 2;
  }

  /** Moves the run to the middle of an array that is at least twice as long. */
  #makeRoom(): void {
    const length = this.end - this.front;
    const cells = new Float64Array(Math.max(this.cells.length, 4 * length));
    const front = ((cells.length - length) >> 2) << 1;
    cells.set(this.cells.subarray(this.front, this.end), front);
    this.cells = cells;
    this.front = front;
    this.end = front + length;
  }
}
