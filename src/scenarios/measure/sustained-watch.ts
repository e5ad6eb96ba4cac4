/**
 * Watches whether a comparison is false for a span without a break. It holds again at the very
 * instant at which the span would be full: that is no breach (TIME-1).
 */
import { elapsed, later, type Duration, type Instant } from '../../engine/units.js';

export class SustainedWatch {
  readonly #span: Duration;
  readonly #holds: (level: number) => boolean;
  #falseSince: Instant | undefined;
  #breachedAt: Instant | undefined;
  #firstFalse: number | undefined;

  constructor(span: Duration, holds: (level: number) => boolean) {
    this.#span = span;
    this.#holds = holds;
  }

  /** The level from that moment on. */
  see(at: Instant, level: number): void {
    this.#settle(at, false);
    if (this.#holds(level)) {
      this.#falseSince = undefined;
      return;
    }
    this.#falseSince ??= at;
    this.#firstFalse ??= level;
  }

  /** When it was first breached, or undefined. */
  breachedBy(end: Instant): Instant | undefined {
    this.#settle(end, true);
    return this.#breachedAt;
  }

  /** The level at which the comparison was first false; undefined where it never was. */
  get firstFalse(): number | undefined {
    return this.#firstFalse;
  }

  #settle(at: Instant, isEnd: boolean): void {
    if (this.#falseSince === undefined || this.#breachedAt !== undefined) return;
    const lasted = elapsed(this.#falseSince, at);
    if (lasted > this.#span || (isEnd && lasted === this.#span))
      this.#breachedAt = later(this.#falseSince, this.#span);
  }
}
