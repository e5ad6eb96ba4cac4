/**
 * Storage for many lists of queue entries that grow at their ends: chunks of 32 entries, taken from
 * one array and given back to it. An entry is two numbers, its key and its tag.
 *
 * A list is known by one number, the slot after its last entry; 0 is the empty list. Chunks of a list
 * stand in a ring, so that the last one leads to the first.
 */
export const NUMBERS_IN_ENTRY = 2;

/** The list without entries. Chunk 0 is never given out, so no other list ends at this slot. */
export const EMPTY_LIST = 0;

const SHIFT = 5;
const ENTRIES_IN_CHUNK = 1 << SHIFT;
const SLOT_MASK = ENTRIES_IN_CHUNK - 1;
const CHUNKS_AT_START = 32;

export class EntryChunks {
  #cells = new Float64Array(CHUNKS_AT_START * ENTRIES_IN_CHUNK * NUMBERS_IN_ENTRY);
  /** The chunk after each one, in its ring or among the free ones. */
  #next = new Int32Array(CHUNKS_AT_START);
  #firstFree = 0;
  #neverUsed = 1;

  /** Appends an entry to a list and answers the list as it is then. */
  append(list: number, key: number, tag: number): number {
    const slot = (list & SLOT_MASK) === 0 ? this.#lengthened(list) : list;
    this.#cells[2 * slot] = key;
    this.#cells[2 * slot + 1] = tag;
    return slot + 1;
  }

  /** Counts the entries of a list that is not empty. */
  count(list: number): number {
    const last = (list - 1) >> SHIFT;
    let count = list - (last << SHIFT);
    for (let chunk = this.#next[last]!; chunk !== last; chunk = this.#next[chunk]!)
      count += ENTRIES_IN_CHUNK;
    return count;
  }

  /** Copies the entries of a list that is not empty, in their order, and gives its chunks back. */
  moveTo(cells: Float64Array, from: number, list: number): void {
    const last = (list - 1) >> SHIFT;
    const first = this.#next[last]!;
    let to = from;
    for (let chunk = first; ; chunk = this.#next[chunk]!) {
      const end = (chunk === last ? list : (chunk + 1) << SHIFT) * NUMBERS_IN_ENTRY;
      for (let cell = (chunk << SHIFT) * NUMBERS_IN_ENTRY; cell < end; cell += 1)
        cells[to++] = this.#cells[cell]!;
      if (chunk === last) break;
    }
    this.#next[last] = this.#firstFree;
    this.#firstFree = first;
  }

  /** Adds a chunk to a full or empty list and answers its first slot. */
  #lengthened(list: number): number {
    const chunk = this.#obtain();
    if (list === EMPTY_LIST) {
      this.#next[chunk] = chunk;
    } else {
      const last = (list - 1) >> SHIFT;
      this.#next[chunk] = this.#next[last]!;
      this.#next[last] = chunk;
    }
    return chunk << SHIFT;
  }

  #obtain(): number {
    const chunk = this.#firstFree;
    if (chunk !== 0) {
      this.#firstFree = this.#next[chunk]!;
      return chunk;
    }
    if (this.#neverUsed === this.#next.length) this.#grow();
    return this.#neverUsed++;
  }

  #grow(): void {
    const cells = new Float64Array(this.#cells.length * 2);
    const next = new Int32Array(this.#next.length * 2);
    cells.set(this.#cells);
    next.set(this.#next);
    this.#cells = cells;
    this.#next = next;
  }
}
