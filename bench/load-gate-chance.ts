/**
 * The chance in a working day: whole numbers and gaps, drawn from the row of the user who acts, so
 * that what one user does shifts nobody else's draws. Gaps are as likely short as long, from none to
 * twice their mean: the gate needs a steady load, not a law.
 */
import type { StreamRows } from '../src/engine/stream-rows.js';
import {
  elapsed,
  hours,
  microseconds,
  START,
  type Duration,
  type Instant,
} from '../src/engine/units.js';
import type { UserId } from '../src/model/devices/identifiers.js';

const UINT32_COUNT = 2 ** 32;
const HUNDRED_PERCENT = 100;

/** How busy people are in each hour of the run, in percent; later ones are as quiet as the last. */
const busyness = [70, 100, 130, 130, 100, 70, 120, 130, 110, 90, 70, 50] as const;
const LAST_HOUR = busyness.length - 1;
const hour = hours(1);

export class Chance {
  readonly #streams: StreamRows;

  constructor(streams: StreamRows) {
    this.#streams = streams;
  }

  /** A whole number from 0 up, below the bound. */
  below(user: UserId, bound: number): number {
    return Math.floor((this.#streams.row(user).uint32() / UINT32_COUNT) * bound);
  }

  /** A gap of that mean. */
  gap(user: UserId, mean: Duration): Duration {
    return microseconds(this.below(user, 2 * mean));
  }

  /** A gap of that mean over the day, shorter at busy hours. */
  busyGap(user: UserId, mean: Duration, now: Instant): Duration {
    const hoursIn = Math.min(LAST_HOUR, Math.floor(elapsed(START, now) / hour));
    return microseconds((this.gap(user, mean) * HUNDRED_PERCENT) / busyness[hoursIn]!);
  }
}
