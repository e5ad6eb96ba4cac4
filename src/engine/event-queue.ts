/**
 * The future event list: entries of (key, kind, subject) leave by ascending key, and entries of one
 * key leave in the order in which they came. That order among ties is a promise.
 *
 * A ladder queue (Tang, Goh, Thng, 2005). Entries are sorted as late as possible and a few at a time,
 * so the cost of an entry does not grow with the number that wait:
 *
 *   far     entries beyond the ladder, unsorted            ─┐ spread over a rung when all below is gone
 *   ladder  rungs of buckets, each rung within one bucket  ─┤ the lowest bucket leaves: a long one is
 *           of the rung above it; buckets are unsorted      │ spread over a finer rung, a short one sorted
 *   run     the next entries, sorted                       ◄┘ entries leave from here
 *
 * Every key belongs to one place at any moment, so ties meet where they can keep their order.
 */
import { EMPTY_LIST, EntryChunks, NUMBERS_IN_ENTRY } from './entry-chunks.js';
import { LadderRung } from './ladder-rung.js';
import { SortedRun } from './sorted-run.js';

/** A bucket of at most so many entries is sorted; a longer one is spread first. */
const SORTED_MAX = 48;
const KIND_SCALE = 2 ** 32;
const CELLS_AT_START = 512;
/** Entries to a new bucket. */
const PER_BUCKET = 2;

export class EventQueue {
  readonly #chunks = new EntryChunks();
  readonly #rungs: LadderRung[] = [];
  readonly #run = new SortedRun();
  /** Rungs in use; the last of them is the finest. */
  #depth = 0;
  #far: Float64Array = new Float64Array(CELLS_AT_START);
  #farEnd = 0;
  /** Keys from here up are far. */
  #farStart = -Infinity;
  #size = 0;

  /** The entry that was taken last. */
  key = 0;
  kind = 0;
  subject = 0;

  get size(): number {
    return this.#size;
  }

  /** Keys are whole numbers; the kind is a whole number below 2^20, the subject an integer of 32 bits. */
  push(key: number, kind: number, subject: number): void {
    this.#size += 1;
    this.#place(key, kind * KIND_SCALE + subject);
  }

  /**
   * Takes the next entry into `key`, `kind` and `subject`, if there is one whose key is below the
   * bound. Answers whether it did.
   */
  popBelow(bound: number): boolean {
    const run = this.#run;
    if (run.isEmpty && !this.#refill()) return false;
    const key = run.cells[run.front]!;
    if (key >= bound) return false;
    const tag = run.cells[run.front + 1]!;
    run.front += NUMBERS_IN_ENTRY;
    this.#size -= 1;
    this.key = key;
    this.subject = tag | 0;
    this.kind = (tag - this.subject) / KIND_SCALE;
    return true;
  }

  #place(key: number, tag: number): void {
    if (key >= this.#farStart) {
      this.#placeFar(key, tag);
      return;
    }
    for (let level = 0; level < this.#depth; level += 1) {
      if (this.#rungs[level]!.takes(key, tag)) return;
    }
    if (this.#run.inserts(key, tag)) return;
    this.#spreadRun();
    this.#place(key, tag);
  }

  #placeFar(key: number, tag: number): void {
    if (this.#farEnd === this.#far.length) {
      const longer = new Float64Array(2 * this.#far.length);
      longer.set(this.#far);
      this.#far = longer;
    }
    this.#far[this.#farEnd] = key;
    this.#far[this.#farEnd + 1] = tag;
    this.#farEnd += NUMBERS_IN_ENTRY;
  }

  /** Brings the next entries into the empty run; answers whether there are any. */
  #refill(): boolean {
    while (this.#run.isEmpty) {
      if (this.#depth > 0) this.#loadBucket();
      else if (this.#farEnd > 0) this.#loadFar();
      else return false;
    }
    return true;
  }

  #loadBucket(): void {
    const rung = this.#rungs[this.#depth - 1]!;
    const list = rung.leave();
    // A spent rung makes room for a finer one, so that the ladder grows no deeper with time.
    if (rung.isSpent) this.#depth -= 1;
    if (list === EMPTY_LIST) return;
    const count = this.#chunks.count(list);
    this.#run.reserve(count);
    this.#chunks.moveTo(this.#run.cells, this.#run.front, list);
    this.#settle(count);
  }

  #loadFar(): void {
    let max = -Infinity;
    for (let cell = 0; cell < this.#farEnd; cell += NUMBERS_IN_ENTRY)
      if (this.#far[cell]! > max) max = this.#far[cell]!;
    this.#farStart = max + 1;
    const count = this.#farEnd / NUMBERS_IN_ENTRY;
    this.#far = this.#run.exchange(this.#far, this.#farEnd);
    this.#farEnd = 0;
    this.#settle(count);
  }

  /** Sorts a run that was just loaded, or spreads it. Entries of a single key are in order as they are. */
  #settle(count: number): void {
    if (count <= SORTED_MAX) this.#run.sort();
    else this.#spreadRun();
  }

  #spreadRun(): void {
    const run = this.#run;
    const rung = (this.#rungs[this.#depth] ??= new LadderRung(this.#chunks));
    if (!rung.spread(run.cells, run.front, run.end, PER_BUCKET)) return;
    this.#depth += 1;
    run.clear();
  }
}
