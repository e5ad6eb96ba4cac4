/** The chance of the users of a population: a stream for each, by place, and the gaps it draws. */
import { durations, exponential, type DurationDistribution } from '../../engine/distributions.js';
import type { RandomStream } from '../../engine/random-stream.js';
import type { StreamPlace, StreamRows } from '../../engine/stream-rows.js';
import type { Duration } from '../../engine/units.js';
import type { Cluster } from '../../model/cluster.js';
import type { UserId } from '../../model/devices/identifiers.js';
import { placeIn, type Crowd } from './crowd.js';

export class UserChance {
  readonly #crowd: Crowd;
  readonly #rows: StreamRows;

  /**
   * @param purpose what the streams serve, such as `at the desktop`; one such object each
   * @param place where they lie, in an array of their own unless given
   */
  constructor(purpose: string, crowd: Crowd, { streams }: Cluster, place?: StreamPlace) {
    this.#crowd = crowd;
    this.#rows = streams.rows(`${purpose} of ${crowd.name}`, crowd.users, place);
  }

  of(user: UserId): RandomStream {
    return this.#rows.row(placeIn(this.#crowd, user));
  }
}

/** Gaps with that mean, of which any moment may be the end. */
export const gaps = (mean: Duration): DurationDistribution => durations(exponential(mean));
