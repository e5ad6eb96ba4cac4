/**
 * How often something happens, interval by interval: a count for each stretch of equal length from a
 * moment to a horizon. Memory is one number an interval, known when the run begins.
 */
import { invariant } from './errors.js';
import { elapsed, later, microseconds, type Duration, type Instant } from './units.js';

type Span = { readonly from: Instant; readonly horizon: Instant; readonly interval: Duration };
export type Count = { readonly from: Instant; readonly count: number };

export class RateSeries {
  readonly #from: Instant;
  readonly #interval: Duration;
  readonly #counts: Float64Array;

  constructor({ from, horizon, interval }: Span) {
    invariant(interval > 0 && horizon >= from, 'a rate is counted over intervals up to a horizon');
    this.#from = from;
    this.#interval = interval;
    // The horizon itself still belongs to the run, so it has an interval too.
    this.#counts = new Float64Array(Math.floor(elapsed(from, horizon) / interval) + 1);
  }

  /** Counts what happens at a moment. An interval has its beginning and not its end. */
  add(at: Instant, count = 1): void {
    const interval = Math.floor(elapsed(this.#from, at) / this.#interval);
    invariant(
      interval >= 0 && interval < this.#counts.length,
      'an event is counted outside the series',
    );
    this.#counts[interval]! += count;
  }

  /** All counts, each with the moment at which its interval begins. */
  counts(): readonly Count[] {
    return Array.from(this.#counts, (count, interval) => ({
      from: later(this.#from, microseconds(interval * this.#interval)),
      count,
    }));
  }

  /** The busiest interval; of several the first. */
  busiest(): Count {
    return this.counts().reduce((busiest, each) => (each.count > busiest.count ? each : busiest));
  }
}
