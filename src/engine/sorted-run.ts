/**
 * The entries that leave next, in order: a stretch of one array. They leave at its front; a late one
 * is inserted by moving those on the shorter side of its place over by one.
 */
import { CELLS_IN_ENTRY, type Bucket, type Entry } from './queue-entry.js';

/** Cells that a new run leaves free on either side for late entries. */
const ROOM = 128;
const CELLS_AT_START = 1024;
/** A run of at most so many cells is searched entry by entry, a longer one by halves. */
const SHORT_RUN = 256;
/** How many cells late entries may move while a run lasts: some, and some more for each entry. */
const MOVES = 8_192;
const MOVES_PER_ENTRY = 16;

export class SortedRun {
  /** The entries from `front` to `end`. Others read the one at `front`, and take it by moving on. */
  cells: Float64Array = new Float64Array(CELLS_AT_START);
  front = ROOM;
  end = ROOM;
  #movesLeft = 0;

  get isEmpty(): boolean {
    return this.front === this.end;
  }

  clear(): void {
    this.end = this.front;
  }

  /** Makes a run of so many entries, whose cells the caller fills; answers the first of them. */
  begin(entries: number): number {
    const length = CELLS_IN_ENTRY * entries;
    if (length + 2 * ROOM > this.cells.length)
      this.cells = new Float64Array(2 * (length + 2 * ROOM));
    this.front = ROOM;
    this.end = ROOM + length;
    this.#movesLeft = MOVES + MOVES_PER_ENTRY * entries;
    return ROOM;
  }

  /** Makes a run of a bucket's entries as they lie. */
  copy({ cells, from, to }: Bucket): void {
    let own = this.begin((to - from) / CELLS_IN_ENTRY);
    const ours = this.cells;
    for (let cell = from; cell < to; cell += 1) ours[own++] = cells[cell]!;
  }

  /** Sorts a run whose entries are few, or near their places already. */
  sort(): void {
    const { cells, front, end } = this;
    for (let cell = front + 2; cell < end; cell += 2) {
      const key = cells[cell]!;
      if (cells[cell - 2]! <= key) continue;
      const tag = cells[cell + 1]!;
      let hole = cell;
      do {
        cells[hole] = cells[hole - 2]!;
        cells[hole + 1] = cells[hole - 1]!;
        hole -= 2;
      } while (hole > front && cells[hole - 2]! > key);
      cells[hole] = key;
      cells[hole + 1] = tag;
    }
  }

  /**
   * Inserts an entry behind all whose key is not above its own. Answers whether it did: it does not
   * when late entries have moved so many others that buckets are cheaper.
   */
  inserts(entry: Entry): boolean {
    if (this.front === 0 || this.end === this.cells.length) this.#moveToMiddle();
    const length = this.end - this.front;
    if (length > SHORT_RUN) return this.#insertsByHalves(entry);
    const middle = this.front + (length >> 2) * CELLS_IN_ENTRY;
    if (length > 0 && entry.key < this.cells[middle]!) this.#insertFromFront(entry);
    else this.#insertFromEnd(entry);
    return true;
  }

  #insertFromFront({ key, tag }: Entry): void {
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

  #insertFromEnd({ key, tag }: Entry): void {
    const cells = this.cells;
    const front = this.front;
    let hole = this.end;
    for (; hole > front && cells[hole - 2]! > key; hole -= 2) {
      cells[hole] = cells[hole - 2]!;
      cells[hole + 1] = cells[hole - 1]!;
    }
    cells[hole] = key;
    cells[hole + 1] = tag;
    this.end += 2;
  }

  #insertsByHalves({ key, tag }: Entry): boolean {
    const { cells, front, end } = this;
    const place = this.#placeFor(key);
    const isNearFront = place - front < end - place;
    this.#movesLeft -= isNearFront ? place - front : end - place;
    if (this.#movesLeft < 0) return false;
    const hole = isNearFront ? place - 2 : place;
    if (isNearFront) {
      cells.copyWithin(front - 2, front, place);
      this.front -= 2;
    } else {
      cells.copyWithin(place + 2, place, end);
      this.end += 2;
    }
    cells[hole] = key;
    cells[hole + 1] = tag;
    return true;
  }

  /** The first cell of the first entry whose key is above; `end` if there is none. */
  #placeFor(key: number): number {
    let low = this.front / CELLS_IN_ENTRY;
    let high = this.end / CELLS_IN_ENTRY;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.cells[CELLS_IN_ENTRY * middle]! <= key) low = middle + 1;
      else high = middle;
    }
    return CELLS_IN_ENTRY * low;
  }

  #moveToMiddle(): void {
    const length = this.end - this.front;
    const cells = new Float64Array(Math.max(this.cells.length, 2 * length + 4 * ROOM));
    const front = ((cells.length - length) >> 2) * CELLS_IN_ENTRY;
    cells.set(this.cells.subarray(this.front, this.end), front);
    this.cells = cells;
    this.front = front;
    this.end = front + length;
  }
}
