/**
 * A level of a run that thresholds are about: told whenever it may have changed, it keeps what the
 * aggregations need. Least, greatest and mean are those of the level at every moment; quantiles are
 * those of the samples.
 */
import { TimeWeighted } from '../../engine/time-weighted.js';
import type { Instant } from '../../engine/units.js';
import type { Aggregation } from '../format/threshold.js';
import { quantileOf } from './quantiles.js';
import { SampleList } from './sample-list.js';

export class LevelMeter {
  readonly #read: () => number;
  readonly #level: TimeWeighted;
  readonly #samples = new SampleList();
  #min: number;
  #changes = 0;
  #listeners: ((at: Instant, level: number) => void)[] = [];

  constructor(at: Instant, read: () => number) {
    this.#read = read;
    const level = read();
    this.#level = new TimeWeighted(at, level);
    this.#min = level;
  }

  get level(): number {
    return this.#level.level;
  }

  /** Tells the listener of every change from now on. */
  onChange(listener: (at: Instant, level: number) => void): void {
    this.#listeners.push(listener);
  }

  /** The level may be another one from that moment on. */
  look(at: Instant): void {
    const level = this.#read();
    if (level === this.#level.level) return;
    this.#level.change(at, level);
    this.#min = Math.min(this.#min, level);
    this.#changes += 1;
    for (const listener of this.#listeners) listener(at, level);
  }

  sample(at: Instant): void {
    this.look(at);
    this.#samples.add(this.level);
  }

  /** Undefined where a quantile is asked for and nothing was sampled. */
  aggregate(aggregation: Aggregation, end: Instant): number | undefined {
    switch (aggregation) {
      case 'min':
        return this.#min;
      case 'max':
        return this.#level.max;
      case 'mean':
        return this.#level.average(end);
      case 'last':
        return this.level;
      case 'count':
        return this.#changes;
      case 'p50':
      case 'p95':
      case 'p99':
        return quantileOf(aggregation, this.#samples);
    }
  }
}
