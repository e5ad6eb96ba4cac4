/**
 * The future event list: entries leave by ascending key, and entries of one key leave in the order in
 * which they came. That order among ties is a promise. A tag goes with each entry.
 *
 * A ladder queue (Tang, Goh, Thng, 2005). Entries are sorted as late as possible and a bucket at a
 * time, so the cost of an entry hardly grows with the number that wait:
 *
 *   ladder  rungs of buckets; the first covers all keys to come, each other  ─┐ the lowest bucket leaves:
 *           one what is left of one bucket of the rung above it               │ it is sorted, or, if long,
 *   run     the next entries, sorted                                         ◄┘ spread over a finer rung
 *
 * At any moment every key belongs to one place, so ties meet where they can keep their order.
 */
import { EntryChunks } from './entry-chunks.js';
import { EntrySorter } from './entry-sorter.js';
import { LadderRung } from './ladder-rung.js';
import { CELLS_IN_ENTRY, newBucket, newEntry } from './queue-entry.js';
import { SortedRun } from './sorted-run.js';

/** So few entries are sorted one by one. */
const FEW = 8;
/** An open bucket is wide: unless it has so few, it is spread, to have buckets for those to come. */
const FEW_OPEN = 24;
/** A bucket of so many entries is sorted. Few late ones will fall into it, since it is narrow. */
const SORTED_MAX = 4096;

export class EventQueue {
  readonly #chunks = new EntryChunks();
  /** The first rung, and all of them. */
  readonly #rung = new LadderRung(this.#chunks);
  readonly #rungs = [this.#rung];
  readonly #sorter = new EntrySorter();
  readonly #run = new SortedRun();
  /** The entry that is on its way in. */
  readonly #entry = newEntry();
  /** The bucket that is on its way into the run. */
  readonly #bucket = newBucket();
  /** Rungs in use; the last of them is the finest. */
  #depth = 1;
  #pushed = 0;
  #popped = 0;

  constructor() {
    this.#rung.openFrom(-Infinity);
  }

  /** The entry that was taken last. */
  key = NaN;
  tag = NaN;

  get size(): number {
    return this.#pushed - this.#popped;
  }

  /** Keys are whole numbers; the tag is any number. */
  push(key: number, tag: number): void {
    this.#pushed += 1;
    const entry = this.#entry;
    entry.key = key;
    entry.tag = tag;
    this.#place();
  }

  /**
   * Takes the next entry into `key` and `tag`, if there is one whose key is below the
   * bound. Answers whether it did.
   */
  popBelow(bound: number): boolean {
    const run = this.#run;
    if (run.isEmpty) return this.#refill() && this.popBelow(bound);
    const { cells, front } = run;
    const key = cells[front]!;
    if (key >= bound) return false;
    this.key = key;
    this.tag = cells[front + 1]!;
    run.front = front + CELLS_IN_ENTRY;
    this.#popped += 1;
    return true;
  }

  #place(): void {
    const entry = this.#entry;
    if (this.#rung.takes(entry)) return;
    for (let level = 1; level < this.#depth; level += 1) {
      if (this.#rungs[level]!.takes(entry)) return;
    }
    if (this.#run.inserts(entry)) return;
    // The run holds keys on both sides of this one, so it can be spread.
    this.#spreads(this.#run.cells, this.#run.front, this.#run.end);
    this.#run.clear();
    this.#place();
  }

  /** Brings the next entries into the empty run; answers whether there are any. */
  #refill(): boolean {
    if (this.size === 0) return false;
    while (this.#run.isEmpty) {
      const rung = this.#rungs[this.#depth - 1]!;
      const list = rung.leave(this.#bucket);
      // A spent rung makes room for a finer one, so that the ladder grows no deeper with time.
      if (rung.isSpent) this.#depth -= 1;
      this.#chunks.layOut(list, this.#bucket);
      this.#settle();
      this.#chunks.release(list);
    }
    return true;
  }

  /** Sorts the bucket into the run, or spreads it over a rung. */
  #settle(): void {
    const bucket = this.#bucket;
    const run = this.#run;
    const entries = (bucket.to - bucket.from) / CELLS_IN_ENTRY;
    if (entries <= (bucket.isOpen ? FEW_OPEN : FEW)) {
      run.copy(bucket);
      run.sort();
    } else if (bucket.isOpen || entries > SORTED_MAX || !this.#sorter.sorts(bucket, run)) {
      if (this.#spreads(bucket.cells, bucket.from, bucket.to)) return;
      // All are of one key, and in their order.
      run.copy(bucket);
    }
    if (this.#depth === 0) this.#openAfterRun();
  }

  #openAfterRun(): void {
    const { cells, end } = this.#run;
    this.#rung.openFrom(cells[end - CELLS_IN_ENTRY]! + 1);
    this.#depth = 1;
  }

  #spreads(cells: Float64Array, from: number, to: number): boolean {
    const rung = (this.#rungs[this.#depth] ??= new LadderRung(this.#chunks));
    if (!rung.spreads(cells, from, to)) return false;
    this.#depth += 1;
    return true;
  }
}
