/**
 * Storage for many lists of entries that grow at their ends: chunks of 15 entries, taken from one
 * array and given back to it.
 *
 * A list is known by one number, the slot for its next entry. The first slot of a chunk stays unused,
 * so that only a list whose last chunk is full stands at one. Chunks of a list form a ring: the last
 * leads to the first.
 */
import { enlarged } from './columns.js';
import { CELLS_IN_ENTRY, type Bucket, type Entry } from './queue-entry.js';

const SHIFT = 4;
const SLOTS_IN_CHUNK = 1 << SHIFT;
const ENTRIES_IN_CHUNK = SLOTS_IN_CHUNK - 1;
const SLOT_MASK = SLOTS_IN_CHUNK - 1;
const CELLS_IN_CHUNK = SLOTS_IN_CHUNK * CELLS_IN_ENTRY;
const CHUNKS_AT_START = 16;
const NONE = -1;

export class EntryChunks {
  #cells: Float64Array = new Float64Array(CHUNKS_AT_START * CELLS_IN_CHUNK);
  /** The chunk after each one, in its ring or among the free ones. */
  #next: Int32Array = new Int32Array(CHUNKS_AT_START);
  /** The last list that was laid out and did not fit one chunk. */
  #copy = new Float64Array(CELLS_IN_CHUNK);
  #firstFree = NONE;
  #neverUsed = 0;

  /** A list without entries; it has a chunk already. */
  newList(): number {
    const chunk = this.#obtain();
    this.#next[chunk] = chunk;
    return chunk * SLOTS_IN_CHUNK + 1;
  }

  /** Appends an entry to a list and answers the list as it is then. */
  append(list: number, entry: Entry): number {
    if ((list & SLOT_MASK) === 0) return this.append(this.#lengthened(list), entry);
    const cells = this.#cells;
    cells[CELLS_IN_ENTRY * list] = entry.key;
    cells[CELLS_IN_ENTRY * list + 1] = entry.tag;
    return list + 1;
  }

  /**
   * Lays the entries of a list out as the bucket's, in place where one chunk holds them all, else
   * copied. They stay until the list is released.
   */
  layOut(list: number, bucket: Bucket): void {
    const last = (list - 1) >> SHIFT;
    if (this.#next[last] === last) {
      bucket.cells = this.#cells;
      bucket.from = last * CELLS_IN_CHUNK + CELLS_IN_ENTRY;
      bucket.to = list * CELLS_IN_ENTRY;
    } else {
      bucket.from = 0;
      bucket.to = CELLS_IN_ENTRY * this.#count(list);
      bucket.cells = this.#copied(list, bucket.to);
    }
  }

  /** Gives the chunks of a list back. */
  release(list: number): void {
    const next = this.#next;
    const last = (list - 1) >> SHIFT;
    const first = next[last]!;
    next[last] = this.#firstFree;
    this.#firstFree = first;
  }

  #count(list: number): number {
    const next = this.#next;
    const last = (list - 1) >> SHIFT;
    let count = list - 1 - last * SLOTS_IN_CHUNK;
    for (let chunk = next[last]!; chunk !== last; chunk = next[chunk]!) count += ENTRIES_IN_CHUNK;
    return count;
  }

  #copied(list: number, length: number): Float64Array {
    if (length > this.#copy.length) this.#copy = new Float64Array(2 * length);
    const next = this.#next;
    const source = this.#cells;
    const copy = this.#copy;
    const last = (list - 1) >> SHIFT;
    let to = 0;
    for (let chunk = next[last]!; to < length; chunk = next[chunk]!) {
      const begin = chunk * CELLS_IN_CHUNK + CELLS_IN_ENTRY;
      const end = chunk === last ? list * CELLS_IN_ENTRY : (chunk + 1) * CELLS_IN_CHUNK;
      for (let cell = begin; cell < end; cell += 1) copy[to++] = source[cell]!;
    }
    return copy;
  }

  /** Adds a chunk to a list whose last one is full, and answers the slot for its next entry. */
  #lengthened(list: number): number {
    const chunk = this.#obtain();
    const next = this.#next;
    const last = (list - 1) >> SHIFT;
    next[chunk] = next[last]!;
    next[last] = chunk;
    return chunk * SLOTS_IN_CHUNK + 1;
  }

  #obtain(): number {
    const chunk = this.#firstFree;
    if (chunk !== NONE) {
      this.#firstFree = this.#next[chunk]!;
      return chunk;
    }
    if (this.#neverUsed === this.#next.length) this.#grow();
    return this.#neverUsed++;
  }

  #grow(): void {
    this.#cells = enlarged(this.#cells, new Float64Array(2 * this.#cells.length));
    this.#next = enlarged(this.#next, new Int32Array(2 * this.#next.length));
  }
}
