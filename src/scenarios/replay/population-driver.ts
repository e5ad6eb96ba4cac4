/**
 * Signs the users of populations without a day in, each with all clients at once, and puts away right after that
 * the clients that are to be in the background or to have their lid closed. Of each population one
 * event is pending at a time: that of the user who is next.
 *
 * Of one instant the driver that was made first acts first.
 */
import type { EventKind } from '../../engine/simulation.js';
import { later, microseconds, type Instant } from '../../engine/units.js';
import type { Cluster } from '../../model/cluster.js';
import { isMobile } from '../../model/devices/device.js';
import { clientId, type ClientId, type UserId } from '../../model/devices/identifiers.js';
import { hasDay, type Population } from '../format/population.js';
import { portionAt } from '../format/share.js';
import type { Cast } from './cast.js';
import type { PopulationCast } from './population-cast.js';

/** How far the sign-in of one population has come. */
type Progress = {
  readonly cast: PopulationCast;
  /** Places, from 0, of what comes next: user, mobile client, desktop. */
  user: number;
  mobile: number;
  desktop: number;
};

export class PopulationDriver {
  readonly #cluster: Cluster;
  readonly #progress: readonly Progress[];
  readonly #signsIn: EventKind<number>;
  #refused = 0;

  constructor(cluster: Cluster, { populations }: Cast) {
    this.#cluster = cluster;
    this.#progress = populations
      .filter(({ population }) => !hasDay(population))
      .map((cast) => ({ cast, user: 0, mobile: 0, desktop: 0 }));
    this.#signsIn = cluster.simulation.define<number>('population signs in', 'stimulus', (place) =>
      this.#signIn(place),
    );
    for (const place of this.#progress.keys()) this.#schedule(place);
  }

  /** Clients that could not sign in, as when their node was down; they do not try again. */
  get refused(): number {
    return this.#refused;
  }

  /** All users whose moment it is. */
  #signIn(place: number): void {
    const progress = this.#progress[place]!;
    const { population } = progress.cast;
    const { now } = this.#cluster.simulation;
    while (progress.user < population.users && signInOf(progress.user, population) === now) {
      this.#signInUser(progress.cast.userAt(progress.user), progress);
      progress.user += 1;
    }
    this.#schedule(place);
  }

  #schedule(place: number): void {
    const { cast, user } = this.#progress[place]!;
    if (user === cast.population.users) return;
    this.#cluster.simulation.at(signInOf(user, cast.population), this.#signsIn, place);
  }

  #signInUser(user: UserId, progress: Progress): void {
    const { clients } = this.#cluster;
    const first = clients.firstClientOf(user);
    const end = first + clients.clientCountOf(user);
    const { sessions } = this.#cluster.mdm;
    for (let client = first; client < end; client = clientId(client + 1))
      if (sessions.signIn(client) !== undefined) this.#refused += 1;
    for (let client = first; client < end; client = clientId(client + 1))
      this.#putAway(client, progress);
  }

  /** Shares are of all clients of their kind, also of those that could not sign in. */
  #putAway(client: ClientId, progress: Progress): void {
    const { clients, mdm } = this.#cluster;
    const { inBackground, lidsClosed } = progress.cast.population;
    const device = clients.deviceOf(client);
    if (isMobile(device)) {
      const isPutAway = portionAt(progress.mobile, inBackground) > 0;
      progress.mobile += 1;
      if (isPutAway && clients.isSignedIn(client)) mdm.sessions.move(client, 'background');
    } else if (device === 'desktop') {
      const isClosed = portionAt(progress.desktop, lidsClosed) > 0;
      progress.desktop += 1;
      if (isClosed && clients.isSignedIn(client)) mdm.sessions.move(client, 'close-lid');
    }
  }
}

/** When the user at that place signs in; exact, since no product leaves the whole numbers. */
export const signInOf = (place: number, { users, signIn: { at, over } }: Population): Instant => {
  const whole = Math.floor(over / users);
  return later(at, microseconds(whole * place + Math.floor(((over % users) * place) / users)));
};
