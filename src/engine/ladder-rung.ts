/**
 * One rung of the ladder: a stretch of keys cut into buckets of equal width. A bucket keeps its
 * entries unsorted, in the order in which they came. Buckets leave one by one, the lowest first.
 *
 *        start                                         one bucket: [start + b / scale, … )
 *   rung  ├────┼────┼────┼────┼────┼────┼────┤ ∞       the last one is open above
 *          gone ▲ next
 */
import { EMPTY_LIST, NUMBERS_IN_ENTRY, type EntryChunks } from './entry-chunks.js';

/** So many that each append finds its bucket in the cache; a bucket that is still large gets a rung of its own. */
const BUCKETS_MAX = 4096;

export class LadderRung {
  readonly #chunks: EntryChunks;
  readonly #lists = new Int32Array(BUCKETS_MAX);
  #start = 0;
  #scale = 0;
  #buckets = 0;
  /** The first bucket that has not left. */
  #next = 0;

  constructor(chunks: EntryChunks) {
    this.#chunks = chunks;
  }

  get isSpent(): boolean {
    return this.#next === this.#buckets;
  }

  /**
   * Spreads entries, in their order, over buckets that are cut for them.
   * Answers whether it did: entries of a single key cannot be parted.
   */
  spread(cells: Float64Array, from: number, to: number, perBucket: number): boolean {
    let min = cells[from]!;
    let max = min;
    for (let cell = from; cell < to; cell += NUMBERS_IN_ENTRY) {
      const key = cells[cell]!;
      if (key < min) min = key;
      if (key > max) max = key;
    }
    if (min === max) return false;
    const wanted = Math.ceil((to - from) / NUMBERS_IN_ENTRY / perBucket);
    this.#buckets = Math.max(2, Math.min(BUCKETS_MAX, wanted));
    this.#start = min;
    this.#scale = this.#buckets / (max - min + 1);
    this.#next = 0;
    for (let cell = from; cell < to; cell += NUMBERS_IN_ENTRY)
      this.takes(cells[cell]!, cells[cell + 1]!);
    return true;
  }

  /** Takes an entry, unless its key lies in or before the bucket that left last. */
  takes(key: number, tag: number): boolean {
    const place = (key - this.#start) * this.#scale;
    if (place < this.#next) return false;
    const bucket = place < this.#buckets ? place | 0 : this.#buckets - 1;
    this.#lists[bucket] = this.#chunks.append(this.#lists[bucket]!, key, tag);
    return true;
  }

  /** The entries of the lowest bucket that has any, as a list; the bucket is gone with that. */
  leave(): number {
    while (this.#next < this.#buckets) {
      const list = this.#lists[this.#next]!;
      this.#lists[this.#next] = EMPTY_LIST;
      this.#next += 1;
      if (list !== EMPTY_LIST) return list;
    }
    return EMPTY_LIST;
  }
}
