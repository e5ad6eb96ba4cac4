/**
 * A level that changes at moments and holds between them: its average over virtual time, which is the
 * area under it divided by the time, and its greatest value.
 */
import { invariant } from './errors.js';
import { elapsed, type Instant } from './units.js';

export class TimeWeighted {
  #level: number;
  #max: number;
  /** Level times microseconds, up to the last change. */
  #area = 0;
  #from: Instant;
  #changedAt: Instant;

  constructor(at: Instant, level: number) {
    this.#level = level;
    this.#max = level;
    this.#from = at;
    this.#changedAt = at;
  }

  get level(): number {
    return this.#level;
  }

  /** The greatest level since the start or the last reset, also one that held for no time. */
  get max(): number {
    return this.#max;
  }

  /** @throws {InvariantViolation} if the moment is before the last change. */
  change(at: Instant, level: number): void {
    this.#area = this.area(at);
    this.#changedAt = at;
    this.#level = level;
    if (level > this.#max) this.#max = level;
  }

  /** The area under the level until a moment: level times microseconds. */
  area(until: Instant): number {
    invariant(until >= this.#changedAt, 'a level is asked for before its last change');
    return this.#area + this.#level * elapsed(this.#changedAt, until);
  }

  /** The mean level until a moment; the present level if no time has passed. */
  average(until: Instant): number {
    const time = elapsed(this.#from, until);
    return time === 0 ? this.#level : this.area(until) / time;
  }

  /** Forgets what was before a moment, such as a warm-up. The level stays what it is. */
  reset(at: Instant): void {
    invariant(at >= this.#changedAt, 'a level is reset before its last change');
    this.#area = 0;
    this.#from = at;
    this.#changedAt = at;
    this.#max = this.#level;
  }
}
