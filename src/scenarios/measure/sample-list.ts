/**
 * Single observations, all kept: what they have in common, and exact quantiles. A verdict hangs on them,
 * and they are as few as samples, or as clients that come back; what is as frequent as packets goes into
 * a `Histogram`, whose memory is fixed and whose quantiles are nearly exact.
 */
import { enlarged } from '../../engine/columns.js';
import { Tally } from '../../engine/tally.js';

const OBSERVATIONS_AT_FIRST = 64;

export class SampleList {
  readonly #tally = new Tally();
  #values = new Float64Array(OBSERVATIONS_AT_FIRST);

  add(value: number): void {
    const { count } = this.#tally;
    if (count === this.#values.length)
      this.#values = enlarged(this.#values, new Float64Array(2 * count));
    this.#values[count] = value;
    this.#tally.add(value);
  }

  get count(): number {
    return this.#tally.count;
  }

  /** Infinity before the first observation; the greatest is -Infinity, the mean and the last NaN. */
  get min(): number {
    return this.#tally.min;
  }

  get max(): number {
    return this.#tally.max;
  }

  get mean(): number {
    return this.#tally.mean;
  }

  get last(): number {
    return this.count === 0 ? NaN : this.#values[this.count - 1]!;
  }

  /** All observations in their order. */
  get values(): Float64Array {
    return this.#values.subarray(0, this.count);
  }

  /** The least observation that the fraction of all does not exceed; NaN before the first. */
  quantile(fraction: number): number {
    const rank = Math.max(1, Math.ceil(fraction * this.count));
    return this.values.toSorted()[rank - 1] ?? NaN;
  }
}
