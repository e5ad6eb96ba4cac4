/** Reads the timeline item by item; time never goes back. */
import { formatDuration } from '../../engine/duration-text.js';
import { instant, type Duration } from '../../engine/units.js';
import { timelineItem } from '../format/scenario-shape.js';
import type { TimelineItem } from '../format/scenario.js';
import { deferredOptional } from './deferred.js';
import { readExpectations } from './expectation-reader.js';
import { childOf, itemsOf, type Place } from './place.js';
import type { Reading } from './reading.js';
import { checkShape } from './shape-check.js';
import { readStimulus } from './stimulus-reader.js';
import { described } from './wording.js';

/** The value of `timeline`; without one nothing happens. */
export function readTimeline(place: Place | undefined, reading: Reading): readonly TimelineItem[] {
  const reader = new TimelineReader(reading);
  return listAt(place, 'items', reading).flatMap((item) => reader.read(item) ?? []);
}

const itemPiece = timelineItem.extend({ do: deferredOptional, expect: deferredOptional });

class TimelineReader {
  readonly #reading: Reading;
  /** The latest time so far, and the line that names it. */
  #latest: { readonly at: Duration; readonly line: number } | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  read(place: Place): TimelineItem | undefined {
    const { faults } = this.#reading;
    const item = checkShape(place, itemPiece, faults);
    const line = faults.lines.lineOf(place.span);
    const stimuli = listAt(childOf(place, 'do'), 'verbs', this.#reading).flatMap(
      (one) => readStimulus(one, this.#reading) ?? [],
    );
    const expectations = listAt(childOf(place, 'expect'), 'expectations', this.#reading).flatMap(
      (one) => readExpectations(one, this.#reading),
    );
    if (item === undefined) return undefined;
    this.#advance(item.at, line, childOf(place, 'at') ?? place);
    return { line, at: instant(item.at), step: item.step, do: stimuli, expect: expectations };
  }

  #advance(at: Duration, line: number, place: Place): void {
    if (this.#latest === undefined || at >= this.#latest.at) {
      this.#latest = { at, line };
      return;
    }
    const earliest = `${formatDuration(this.#latest.at)}, the time of the item in line ${this.#latest.line}`;
    const message = `time goes back; expected at least ${earliest}; got ${formatDuration(at)}`;
    this.#reading.faults.report(place, message);
  }
}

/** The items of an optional list; anything else that stands there is reported. */
function listAt(place: Place | undefined, what: string, { faults }: Reading): readonly Place[] {
  if (place === undefined || place.node.kind === 'broken') return [];
  if (place.node.kind === 'list') return itemsOf(place);
  const message = `expected a list of ${what}, or [] for none; got ${described(place.node)}`;
  faults.report(place, message);
  return [];
}
