/** Times of a list, which never go back. */
import { formatDuration } from '../../engine/duration-text.js';
import type { Duration } from '../../engine/units.js';
import type { FaultList } from './fault-list.js';
import type { Place } from './place.js';

export class RisingTime {
  readonly #faults: FaultList;
  /** The latest time so far, and the line that names it. */
  #latest: { readonly at: Duration; readonly line: number } | undefined;

  constructor(faults: FaultList) {
    this.#faults = faults;
  }

  /** Reports a time that goes back; `item` is what it is the time of. */
  advance(at: Duration, item: Place, place: Place): void {
    if (this.#latest === undefined || at >= this.#latest.at) {
      this.#latest = { at, line: this.#faults.lines.lineOf(item.span) };
      return;
    }
    const earliest = `${formatDuration(this.#latest.at)}, the time of the item in line ${this.#latest.line}`;
    const message = `time goes back; expected at least ${earliest}; got ${formatDuration(at)}`;
    this.#faults.report(place, message);
  }
}
