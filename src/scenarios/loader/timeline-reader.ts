/** Reads the timeline item by item; time never goes back. */
import { instant } from '../../engine/units.js';
import { timelineItem } from '../format/scenario-shape.js';
import type { TimelineItem } from '../format/scenario.js';
import { deferredOptional } from './deferred.js';
import { readExpectations } from './expectation-reader.js';
import { optionalList } from './list-reader.js';
import { childOf, type Place } from './place.js';
import type { Reading } from './reading.js';
import { RisingTime } from './rising-time.js';
import { checkShape } from './shape-check.js';
import { readStimulus } from './stimulus-reader.js';

/** The value of `timeline`; without one nothing happens. */
export function readTimeline(place: Place | undefined, reading: Reading): readonly TimelineItem[] {
  const reader = new TimelineReader(reading);
  return optionalList(place, 'items', reading.faults).flatMap((item) => reader.read(item) ?? []);
}

const itemPiece = timelineItem.extend({ do: deferredOptional, expect: deferredOptional });

class TimelineReader {
  readonly #reading: Reading;
  readonly #time: RisingTime;

  constructor(reading: Reading) {
    this.#reading = reading;
    this.#time = new RisingTime(reading.faults);
  }

  read(place: Place): TimelineItem | undefined {
    const { faults } = this.#reading;
    const item = checkShape(place, itemPiece, faults);
    const line = faults.lines.lineOf(place.span);
    const stimuli = optionalList(childOf(place, 'do'), 'verbs', faults).flatMap(
      (one) => readStimulus(one, this.#reading) ?? [],
    );
    const expectations = optionalList(childOf(place, 'expect'), 'expectations', faults).flatMap(
      (one) => readExpectations(one, this.#reading),
    );
    if (item === undefined) return undefined;
    this.#time.advance(item.at, place, childOf(place, 'at') ?? place);
    return { line, at: instant(item.at), step: item.step, do: stimuli, expect: expectations };
  }
}
