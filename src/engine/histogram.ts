/**
 * How whole numbers are spread, in fixed memory: buckets that double in width as the numbers double.
 * Each power of two is cut into 64 buckets, so a quantile is exact below 128 and misses by less than
 * 1 part in 128 above. Buckets are found from the bits of the number; nothing is rounded.
 */
import { invariant } from './errors.js';

/** Buckets to a power of two. */
const CUTS = 64;
const CUT_BITS = 6;
/** Whole numbers have up to so many bits. */
const BITS_MAX = 53;
/** The numbers below 2 CUTS have a bucket each; every further bit adds CUTS buckets. */
const BUCKETS = (BITS_MAX - CUT_BITS + 1) * CUTS;

export class Histogram {
  readonly #counts = new Float64Array(BUCKETS);
  #count = 0;
  #min = Infinity;
  #max = -Infinity;

  /** @throws {InvariantViolation} unless the observation is a whole number from 0 to 2^53 - 1. */
  add(observation: number): void {
    invariant(
      Number.isSafeInteger(observation) && observation >= 0,
      'a histogram counts whole numbers from 0 up',
    );
    this.#counts[bucketOf(observation)]! += 1;
    this.#count += 1;
    if (observation < this.#min) this.#min = observation;
    if (observation > this.#max) this.#max = observation;
  }

  get count(): number {
    return this.#count;
  }

  /**
   * The least number that a given fraction of the observations does not exceed; NaN if there are
   * none. The fraction is from 0 to 1. The least and the greatest observation are told exactly.
   */
  quantile(fraction: number): number {
    invariant(fraction >= 0 && fraction <= 1, 'a quantile belongs to a fraction from 0 to 1');
    if (this.#count === 0) return NaN;
    const rank = Math.max(1, Math.ceil(fraction * this.#count));
    if (rank === 1) return this.#min;
    if (rank === this.#count) return this.#max;
    let below = 0;
    let bucket = -1;
    while (below < rank) below += this.#counts[++bucket]!;
    return Math.min(this.#max, Math.max(this.#min, middleOf(bucket)));
  }
}

/** The bucket of a number: which power of two it has reached, and which cut of that. */
function bucketOf(value: number): number {
  const doublings = Math.max(0, bitsOf(value) - CUT_BITS - 1);
  return doublings * CUTS + Math.floor(value / 2 ** doublings);
}

/** The number in the middle of a bucket. */
function middleOf(bucket: number): number {
  const doublings = Math.max(0, Math.floor(bucket / CUTS) - 1);
  const width = 2 ** doublings;
  return (bucket - doublings * CUTS) * width + Math.floor(width / 2);
}

const WORD_BITS = 32;
const WORD = 2 ** WORD_BITS;

function bitsOf(value: number): number {
  const high = Math.floor(value / WORD);
  return high > 0 ? 2 * WORD_BITS - Math.clz32(high) : WORD_BITS - Math.clz32(value);
}
