/**
 * What observations have in common: their number, mean, variance, least and greatest. Welford's
 * update, which loses no precision where observations are large and alike.
 */
export class Tally {
  #count = 0;
  #mean = NaN;
  /** The sum of squared distances from the mean. */
  #squares = 0;
  #min = Infinity;
  #max = -Infinity;

  add(observation: number): void {
    this.#count += 1;
    if (this.#count === 1) this.#mean = observation;
    const before = observation - this.#mean;
    this.#mean += before / this.#count;
    this.#squares += before * (observation - this.#mean);
    if (observation < this.#min) this.#min = observation;
    if (observation > this.#max) this.#max = observation;
  }

  get count(): number {
    return this.#count;
  }

  /** NaN before the first observation. */
  get mean(): number {
    return this.#mean;
  }

  /** The unbiased estimate, over count - 1; NaN before the second observation. */
  get variance(): number {
    return this.#count < 2 ? NaN : this.#squares / (this.#count - 1);
  }

  /** Infinity before the first observation. */
  get min(): number {
    return this.#min;
  }

  /** -Infinity before the first observation. */
  get max(): number {
    return this.#max;
  }
}
