/**
 * When something begins that happens so often a day, in some hours more than in others: a Poisson
 * process whose rate is constant within each hour since the day opens, and zero outside of them.
 *
 * The next beginning is where the area under the rate has grown by one exponential draw, which is
 * exact, and takes one draw whatever the hours.
 */
import { standardExponential } from '../../engine/standard-exponential.js';
import type { RandomStream } from '../../engine/random-stream.js';
import {
  elapsed,
  hours,
  later,
  microseconds,
  type Duration,
  type Instant,
} from '../../engine/units.js';

const HOUR = hours(1);

export class Rhythm {
  readonly #opens: Instant;
  /** How many begin in each hour on average. */
  readonly #perHour: readonly number[];

  /** @param weights of the hours, 0 or more; the whole day has `perDay` beginnings on average. */
  constructor(opens: Instant, weights: readonly number[], perDay: number) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    this.#opens = opens;
    this.#perHour = weights.map((weight) => (total === 0 ? 0 : (perDay * weight) / total));
  }

  /** How long after a moment the next one begins; undefined where none does any more. */
  nextAfter(now: Instant, stream: RandomStream): Duration | undefined {
    let area = standardExponential(stream);
    let from = now > this.#opens ? now : this.#opens;
    for (let hour = this.#hourOf(from); hour < this.#perHour.length; hour += 1) {
      const end = later(this.#opens, microseconds((hour + 1) * HOUR));
      const rate = this.#perHour[hour]! / HOUR;
      const here = rate * elapsed(from, end);
      if (area < here) return elapsed(now, later(from, microseconds(area / rate)));
      area -= here;
      from = end;
    }
    return undefined;
  }

  #hourOf(moment: Instant): number {
    return Math.floor(elapsed(this.#opens, moment) / HOUR);
  }
}
