/**
 * Streams by the hundred thousand: one row of four words a stream, all in one typed array.
 *
 * The generator is Chris Doty-Humphrey's sfc32 (small, fast, counting). A row starts from the root's
 * three words, its index added to the first, and a counter of 1. So a row depends on the root and on
 * its index alone: rows added later leave the draws of the others unchanged. Two rows never run in
 * step, whatever the distance: equal states need equal counters, so equal numbers of draws, so equal
 * starts, and the starts differ.
 */
import { invariant } from './errors.js';
import type { RandomStream } from './random-stream.js';

export const WORDS_IN_STREAM = 4;
/** Steps that spread three words of seed over the whole state; the author's number. */
const STEPS_TO_MIX = 15;

const HIGH_BITS_DROPPED = 5;
const LOW_BITS_DROPPED = 6;
const LOW_BITS_SCALE = 2 ** 26;
const SCALE = 2 ** 53;

/** Where rows lie among what else is kept of each member: its words there, and the first of a row. */
export type StreamPlace = {
  readonly cells: Int32Array;
  readonly width: number;
  readonly first: number;
};

export class StreamRows {
  readonly count: number;
  readonly #states: Int32Array;
  readonly #width: number;
  readonly #first: number;

  /**
   * @param root the words from which every row is derived
   * @param place an array of their own unless given
   */
  constructor(
    root: readonly [number, number, number],
    count: number,
    place: StreamPlace = ownPlace(count),
  ) {
    this.count = count;
    this.#states = place.cells;
    this.#width = place.width;
    this.#first = place.first;
    for (let index = 0; index < count; index += 1) {
      this.#states.set([root[0] + index, root[1], root[2], 1], this.#at(index));
      const row = this.row(index);
      for (let step = 0; step < STEPS_TO_MIX; step += 1) row.uint32();
    }
  }

  /**
   * A handle on one row, good for as long as anyone keeps it. It holds no state of its own: two
   * handles on one row continue each other.
   */
  row(index: number): RandomStream {
    invariant(index >= 0 && index < this.count, 'a row of random streams has an index below count');
    return new Row(this.#states, this.#at(index));
  }

  #at(index: number): number {
    return index * this.#width + this.#first;
  }
}

const ownPlace = (count: number): StreamPlace => ({
  cells: new Int32Array(count * WORDS_IN_STREAM),
  width: WORDS_IN_STREAM,
  first: 0,
});

class Row implements RandomStream {
  readonly #states: Int32Array;
  readonly #at: number;

  constructor(states: Int32Array, at: number) {
    this.#states = states;
    this.#at = at;
  }

  uint32(): number {
    const states = this.#states;
    const at = this.#at;
    const a = states[at]!;
    const b = states[at + 1]!;
    const c = states[at + 2]!;
    const counter = states[at + 3]!;
    const drawn = (((a + b) | 0) + counter) | 0;
    states[at] = b ^ (b >>> 9);
    states[at + 1] = (c + (c << 3)) | 0;
    states[at + 2] = (((c << 21) | (c >>> 11)) + drawn) | 0;
    states[at + 3] = (counter + 1) | 0;
    return drawn >>> 0;
  }

  /** Two steps in one, so that the words between them need no memory: half again as fast. */
  fraction(): number {
    const states = this.#states;
    const at = this.#at;
    const a = states[at]!;
    const b = states[at + 1]!;
    const c = states[at + 2]!;
    const counter = states[at + 3]!;
    const high = (((a + b) | 0) + counter) | 0;
    const nextA = b ^ (b >>> 9);
    const nextB = (c + (c << 3)) | 0;
    const nextC = (((c << 21) | (c >>> 11)) + high) | 0;
    const low = (((nextA + nextB) | 0) + ((counter + 1) | 0)) | 0;
    states[at] = nextB ^ (nextB >>> 9);
    states[at + 1] = (nextC + (nextC << 3)) | 0;
    states[at + 2] = (((nextC << 21) | (nextC >>> 11)) + low) | 0;
    states[at + 3] = (counter + 2) | 0;
    return ((high >>> HIGH_BITS_DROPPED) * LOW_BITS_SCALE + (low >>> LOW_BITS_DROPPED)) / SCALE;
  }
}
