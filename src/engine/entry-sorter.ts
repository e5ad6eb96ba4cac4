/**
 * Sorts the entries of a bucket into a run; entries of one key keep their order.
 *
 * They are put where their keys would stand if keys were spread evenly over the bucket, which they
 * nearly are, and then moved among their neighbours where they are not. This takes a time that grows
 * with the number of entries only.
 */
import { CELLS_IN_ENTRY, type Bucket } from './queue-entry.js';
import type { SortedRun } from './sorted-run.js';

const PLACES_AT_START = 256;
/** More entries than this at one place would cost more to move than to spread again. */
const CROWD_MAX = 24;

export class EntrySorter {
  /** For each place how many entries belong there; later where in the run its next one goes. */
  #places = new Int32Array(PLACES_AT_START);

  /**
   * Makes a run of the entries of a bucket that is not open. Answers whether it did: it does not when
   * keys are so uneven that they crowd at one place.
   */
  sorts(bucket: Bucket, run: SortedRun): boolean {
    const entries = (bucket.to - bucket.from) / CELLS_IN_ENTRY;
    this.#count(bucket, entries);
    if (this.#assign(entries, run.begin(entries)) > CROWD_MAX) {
      run.clear();
      return false;
    }
    this.#fill(bucket, entries, run.cells);
    run.sort();
    return true;
  }

  #count({ cells, from, to, start, scale, number }: Bucket, entries: number): void {
    // Rounding may put the last key one place too far.
    if (entries >= this.#places.length) this.#places = new Int32Array(2 * entries);
    const places = this.#places;
    places.fill(0, 0, entries + 1);
    for (let cell = from; cell < to; cell += CELLS_IN_ENTRY) {
      const place = (((cells[cell]! - start) * scale - number) * entries) | 0;
      places[place] = places[place]! + 1;
    }
  }

  /** Assigns each place its cells in the run; answers how many entries are at the most crowded one. */
  #assign(entries: number, front: number): number {
    const places = this.#places;
    let next = front;
    let crowd = 0;
    for (let place = 0; place <= entries; place += 1) {
      const count = places[place]!;
      if (count > crowd) crowd = count;
      places[place] = next;
      next += CELLS_IN_ENTRY * count;
    }
    return crowd;
  }

  #fill(
    { cells, from, to, start, scale, number }: Bucket,
    entries: number,
    run: Float64Array,
  ): void {
    const places = this.#places;
    for (let cell = from; cell < to; cell += CELLS_IN_ENTRY) {
      const key = cells[cell]!;
      const place = (((key - start) * scale - number) * entries) | 0;
      const next = places[place]!;
      run[next] = key;
      run[next + 1] = cells[cell + 1]!;
      places[place] = next + CELLS_IN_ENTRY;
    }
  }
}
