/**
 * Coming and going: users sign in over the logon window, and log in to their phones as they come;
 * their other clients sign in a little later. When the user's day is over, all of them sign out.
 *
 * A client whose sign-in is refused, as when its node is down, tries again; one that lost its session
 * and is not back at the end of the day signs out when it is. What the user does goes on meanwhile
 * as planned, so that chance is the same in every run.
 */
import {
  durations,
  normal,
  uniform,
  type DurationDistribution,
} from '../../engine/distributions.js';
import type { EventKind } from '../../engine/simulation.js';
import { instant, later, minutes, type Duration, type Instant } from '../../engine/units.js';
import { clientId, type ClientId, type UserId } from '../../model/devices/identifiers.js';
import type { DayFigures } from '../format/day.js';
import { attending } from './crowd.js';
import type { DeskPhones } from './desk-phones.js';
import type { Habit } from './habit.js';
import { gaps, UserChance } from './user-chance.js';
import type { Whereabouts } from './whereabouts.js';

/** How soon it is looked again whether a client that lost its session is back, to sign it out. */
const LOOKS_AGAIN_AFTER = minutes(10);

/** What users do who come; phones are undefined where they have none. */
export type DayParts = {
  readonly whereabouts: Whereabouts;
  readonly habits: readonly Habit[];
  readonly phones: DeskPhones | undefined;
};

export class ComingAndGoing {
  readonly #whereabouts: Whereabouts;
  readonly #habits: readonly Habit[];
  readonly #phones: DeskPhones | undefined;
  readonly #chance: UserChance;
  readonly #opens: Instant;
  readonly #arrival: DurationDistribution;
  readonly #length: DurationDistribution;
  readonly #lag: DurationDistribution;
  readonly #retry: Duration;
  readonly #comes: EventKind<ClientId>;
  readonly #triesAgain: EventKind<ClientId>;
  readonly #leaves: EventKind<UserId>;
  readonly #leavesLate: EventKind<ClientId>;

  constructor({ whereabouts, habits, phones }: DayParts, figures: DayFigures) {
    const { crowd, cluster } = whereabouts;
    const { simulation } = cluster;
    this.#whereabouts = whereabouts;
    this.#habits = habits;
    this.#phones = phones;
    this.#chance = new UserChance('coming and going', crowd, cluster);
    this.#opens = instant(figures['opens-at'].value);
    this.#arrival = durations(uniform({ low: 0, high: figures['logon-window'].value }));
    this.#length = durations(
      normal({
        mean: figures['session-length'].value,
        deviation: figures['session-length-deviation'].value,
      }),
    );
    this.#lag = gaps(figures['further-client-after'].value);
    this.#retry = figures['tries-again-after'].value;
    this.#comes = simulation.define<ClientId>(
      `client of ${crowd.name} signs in`,
      'stimulus',
      (client) => this.#come(client),
    );
    this.#triesAgain = simulation.define<ClientId>(
      `client of ${crowd.name} tries to sign in again`,
      'stimulus',
      (client) => this.#signIn(client),
    );
    this.#leaves = simulation.define<UserId>(
      `user of ${crowd.name} signs out`,
      'stimulus',
      (user) => this.#leave(user),
    );
    this.#leavesLate = simulation.define<ClientId>(
      `client of ${crowd.name} signs out late`,
      'stimulus',
      (client) => this.#signOut(client),
    );
  }

  /** Schedules when each user comes and leaves, where so many in a million come at all. */
  planDays(attendance: number): void {
    for (const user of attending(this.#whereabouts.crowd, attendance)) this.#planDayOf(user);
  }

  #planDayOf(user: UserId): void {
    const { clients, simulation } = this.#whereabouts.cluster;
    const stream = this.#chance.of(user);
    const arrival = later(this.#opens, this.#arrival.draw(stream));
    const end = later(arrival, this.#length.draw(stream));
    this.#whereabouts.setEnd(user, end);
    simulation.at(end, this.#leaves, user);
    if (arrival < end) this.#phones?.planArrival(user, arrival);
    const first = clients.firstClientOf(user);
    for (let place = 0; place < clients.clientCountOf(user); place += 1) {
      const at = place === 0 ? arrival : later(arrival, this.#lag.draw(stream));
      if (at < end) simulation.at(at, this.#comes, clientId(first + place));
    }
  }

  #come(client: ClientId): void {
    const user = this.#whereabouts.cluster.clients.userOf(client);
    this.#signIn(client);
    this.#whereabouts.put(client, 'at-hand');
    for (const habit of this.#habits) habit.begin(client, user);
  }

  #signIn(client: ClientId): void {
    const { clients, mdm } = this.#whereabouts.cluster;
    if (clients.isSignedIn(client) || mdm.sessions.signIn(client) === undefined) return;
    const step = { after: this.#retry, kind: this.#triesAgain, subject: client };
    this.#whereabouts.next(clients.userOf(client), step);
  }

  #leave(user: UserId): void {
    this.#phones?.leave(user);
    const { clients } = this.#whereabouts.cluster;
    const first = clients.firstClientOf(user);
    const end = first + clients.clientCountOf(user);
    for (let client = first; client < end; client = clientId(client + 1)) {
      this.#unlock(client);
      this.#whereabouts.put(client, 'away');
      this.#signOut(client);
    }
  }

  /** Nobody can sign out of a desktop that is locked or closed. */
  #unlock(client: ClientId): void {
    const { mdm } = this.#whereabouts.cluster;
    const standing = this.#whereabouts.standingOf(client);
    if (standing === 'locked') mdm.sessions.move(client, 'unlock');
    if (standing === 'lid-closed') mdm.sessions.move(client, 'open-lid');
  }

  #signOut(client: ClientId): void {
    const { clients, ha, mdm, simulation } = this.#whereabouts.cluster;
    if (clients.isSignedIn(client)) mdm.sessions.signOut(client);
    else if (ha.lost.comebackOf(client) !== undefined)
      simulation.after(LOOKS_AGAIN_AFTER, this.#leavesLate, client);
  }
}
