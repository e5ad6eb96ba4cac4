/**
 * Reading: a while after something came, or after coming back, the user reads all that the client in
 * use shows. One pending event a user, whatever came since it was planned.
 */
import type { DurationDistribution } from '../../engine/distributions.js';
import type { EventKind } from '../../engine/simulation.js';
import type { UserId } from '../../model/devices/identifiers.js';
import type { DayFigures } from '../format/day.js';
import { placeIn } from './crowd.js';
import { gaps, type UserChance } from './user-chance.js';
import type { Whereabouts } from './whereabouts.js';

export class Reading {
  readonly #whereabouts: Whereabouts;
  readonly #chance: UserChance;
  readonly #delay: DurationDistribution;
  readonly #reads: EventKind<UserId>;
  readonly #isPlanned: Uint8Array;

  constructor(whereabouts: Whereabouts, figures: DayFigures) {
    const { crowd, cluster } = whereabouts;
    this.#whereabouts = whereabouts;
    this.#chance = whereabouts.chanceFor('reading');
    this.#delay = gaps(figures['read-after'].value);
    this.#isPlanned = new Uint8Array(crowd.users);
    this.#reads = cluster.simulation.define<UserId>(
      `user of ${crowd.name} reads`,
      'stimulus',
      (user) => this.#readAll(user),
    );
  }

  /** The user reads before long, unless a time for that is set already. */
  plan(user: UserId): void {
    const place = placeIn(this.#whereabouts.crowd, user);
    if (this.#isPlanned[place] === 1) return;
    const after = this.#delay.draw(this.#chance.of(user));
    const isPlanned = this.#whereabouts.next(user, { after, kind: this.#reads, subject: user });
    this.#isPlanned[place] = isPlanned ? 1 : 0;
  }

  #readAll(user: UserId): void {
    this.#isPlanned[placeIn(this.#whereabouts.crowd, user)] = 0;
    const client = this.#whereabouts.answeredOn(user);
    if (client !== undefined) this.#whereabouts.cluster.mdm.messaging.readAll(client);
  }
}
