/**
 * Flushes of buffers by their reason (QM-3 to QM-6), minute by minute on all nodes together. Memory
 * follows the minutes of the run in which there was a flush.
 */
import { invariant } from '../../engine/errors.js';
import {
  elapsed,
  instant,
  microseconds,
  minutes,
  START,
  type Instant,
} from '../../engine/units.js';
import { mdmReasons } from '../../model/mdm/mdm-reasons.js';
import type { Reason } from '../../model/rulebook/reason.js';

/** One minute in which there was a flush. */
export type FlushMinute = {
  readonly from: Instant;
  /** Flushes for each reason, in the order of `flushReasons`. */
  readonly counts: readonly number[];
};

/** Why buffers are flushed, in the order of the rule book. */
export const flushReasons: readonly Reason[] = [
  mdmReasons['flush-iq'],
  mdmReasons['flush-nobody-active'],
  mdmReasons['flush-limit'],
  mdmReasons['flush-foreground'],
];

/** As long as a slice of the product's counters, and aligned like one (QM-13). */
const SLICE = minutes(1);

export class FlushSeries {
  readonly #counts = new Map<number, number[]>();

  flushed(at: Instant, because: Reason): void {
    const slice = Math.floor(elapsed(START, at) / SLICE);
    const counts = this.#counts.get(slice) ?? flushReasons.map(() => 0);
    const place = flushReasons.indexOf(because);
    invariant(place >= 0, 'every reason for a flush has its place');
    counts[place]! += 1;
    this.#counts.set(slice, counts);
  }

  /** In the order of time. */
  minutes(): readonly FlushMinute[] {
    return [...this.#counts]
      .toSorted(([one], [other]) => one - other)
      .map(([slice, counts]) => ({ from: instant(microseconds(slice * SLICE)), counts }));
  }

  /** Each reason that there is, and how often it was one. */
  totals(): readonly { readonly because: Reason; readonly count: number }[] {
    const ofMinutes = [...this.#counts.values()];
    return flushReasons.map((because, place) => ({
      because,
      count: ofMinutes.reduce((sum, counts) => sum + counts[place]!, 0),
    }));
  }
}
