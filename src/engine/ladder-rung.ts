/**
 * One rung of the ladder: a stretch of keys cut into buckets of equal width. A bucket keeps its
 * entries unsorted, in the order in which they came. Buckets leave one by one, the lowest first. The
 * last one is open: it takes all keys beyond.
 *
 *        start
 *   rung  ├────┼────┼────┼────┼────┼────┼───────────  ∞     a bucket is 1 / scale wide
 *          gone ▲ next                   open
 */
import type { EntryChunks } from './entry-chunks.js';
import { CELLS_IN_ENTRY, newEntry, type Bucket, type Entry } from './queue-entry.js';

/**
 * So few that the ends of all their lists stay in the processor's cache, and so many that the buckets of
 * a day with 75,000 clients are sorted at once, not spread a second time.
 */
const BUCKETS_MAX = 16_384;
/** On average. A bucket alone in its chunks would lie far from its neighbours. */
const ENTRIES_IN_NEW_BUCKET = 8;
/** Places from here up are in the open bucket, wherever that is: they exceed an integer of 32 bits. */
const FAR = 2 ** 31;
const SIGN_SHIFT = 31;

export class LadderRung {
  readonly #chunks: EntryChunks;
  readonly #lists = new Int32Array(BUCKETS_MAX + 1);
  readonly #entry = newEntry();
  #start = -Infinity;
  #scale = 1;
  /** The number of the open bucket, which is the last. */
  #open = 0;
  /** The first bucket that has not left. */
  #next = 1;

  constructor(chunks: EntryChunks) {
    this.#chunks = chunks;
  }

  /** Whether every bucket has left. Such a rung takes no entry. */
  get isSpent(): boolean {
    return this.#next > this.#open;
  }

  /** Makes a spent rung one open bucket for keys from `start` up. */
  openFrom(start: number): void {
    this.#start = start;
    this.#scale = 1;
    this.#open = 0;
    this.#next = 0;
    this.#lists[0] = this.#chunks.newList();
  }

  /**
   * Cuts buckets for entries, which lie in cells from `from` to `to`, and takes them in their order.
   * Answers whether it did: entries of a single key cannot be parted. The rung is spent before.
   */
  spreads(cells: Float64Array, from: number, to: number): boolean {
    if (!this.#cutsBuckets(cells, from, to)) return false;
    const entry = this.#entry;
    for (let cell = from; cell < to; cell += CELLS_IN_ENTRY) {
      entry.key = cells[cell]!;
      entry.tag = cells[cell + 1]!;
      this.takes(entry);
    }
    return true;
  }

  /** Takes an entry, unless its key lies in or before the bucket that left last. */
  takes(entry: Entry): boolean {
    const place = (entry.key - this.#start) * this.#scale;
    if (place < this.#next) return false;
    // The lesser of place and the open bucket, by bits: a branch here would be guessed wrong often.
    const beyond = place < FAR ? (place | 0) - this.#open : 0;
    const bucket = this.#open + (beyond & (beyond >> SIGN_SHIFT));
    const lists = this.#lists;
    lists[bucket] = this.#chunks.append(lists[bucket]!, entry);
    return true;
  }

  /** The entries of the lowest bucket, as a list; what its keys are like is told to `bucket`. */
  leave(bucket: Bucket): number {
    const number = this.#next;
    bucket.start = this.#start;
    bucket.scale = this.#scale;
    bucket.number = number;
    bucket.isOpen = number === this.#open;
    this.#next = number + 1;
    return this.#lists[number]!;
  }

  #cutsBuckets(cells: Float64Array, from: number, to: number): boolean {
    let min = cells[from]!;
    let max = min;
    for (let cell = from; cell < to; cell += CELLS_IN_ENTRY) {
      const key = cells[cell]!;
      if (key < min) min = key;
      if (key > max) max = key;
    }
    if (min === max) return false;
    const entries = (to - from) / CELLS_IN_ENTRY;
    this.#open = Math.min(BUCKETS_MAX, Math.ceil(entries / ENTRIES_IN_NEW_BUCKET));
    this.#start = min;
    this.#scale = this.#open / (max - min + 1);
    this.#next = 0;
    for (let bucket = 0; bucket <= this.#open; bucket += 1)
      this.#lists[bucket] = this.#chunks.newList();
    return true;
  }
}
