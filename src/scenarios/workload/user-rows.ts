/**
 * What is kept of each user of a population from event to event, side by side, so that an event touches
 * one or two places of memory and not one for each thing that it wants to know.
 *
 * The moment at which the user's day ends lies first; behind it are the user's streams of chance, in the
 * order in which they were asked for, so that those asked for first are next to it.
 */
import { SetupError } from '../../engine/errors.js';
import { WORDS_IN_STREAM, type StreamPlace } from '../../engine/stream-rows.js';
import { atMicrosecond, type Instant } from '../../engine/units.js';

/** Words of a user: two for a moment, and room for seven streams. */
const WIDTH = 32;
const WORDS_IN_MOMENT = 2;
const MOMENTS_IN_ROW = WIDTH / WORDS_IN_MOMENT;

export class UserRows {
  readonly #cells: Int32Array;
  /** The same memory, for moments. */
  readonly #moments: Float64Array;
  #taken = WORDS_IN_MOMENT;

  constructor(users: number) {
    this.#cells = new Int32Array(users * WIDTH);
    this.#moments = new Float64Array(this.#cells.buffer);
  }

  /** When the day of the user at that place is over; the start of the run until it is set. */
  endOf(place: number): Instant {
    return atMicrosecond(this.#moments[place * MOMENTS_IN_ROW]!);
  }

  setEnd(place: number, at: Instant): void {
    this.#moments[place * MOMENTS_IN_ROW] = at;
  }

  /**
   * Room for one stream of each user.
   * @throws {SetupError} if there is no more.
   */
  placeForStreams(): StreamPlace {
    const first = this.#taken;
    this.#taken += WORDS_IN_STREAM;
    if (this.#taken > WIDTH) throw new SetupError(`Expected room for streams in ${WIDTH} words`);
    return { cells: this.#cells, width: WIDTH, first };
  }
}
