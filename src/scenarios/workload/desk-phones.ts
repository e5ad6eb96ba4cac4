/**
 * Desk phones of a population: a user logs in to one on coming, and logs out on leaving. Who is told
 * that the service is busy tries again a little later, as with a sign-in that is refused; who is
 * refused for another reason leaves it at that. Who finds on leaving that the login has ended goes without
 * logging out.
 */
import type { EventKind } from '../../engine/simulation.js';
import type { Duration, Instant } from '../../engine/units.js';
import type { EmUserId, PhoneId, UserId } from '../../model/devices/identifiers.js';
import type { EmAnswer } from '../../model/em/em-request.js';
import type { ExtensionMobility } from '../../model/em/extension-mobility.js';
import { isBusy } from '../../model/em/slot-policy.js';
import type { DayFigures } from '../format/day.js';
import { placeIn } from './crowd.js';
import type { Whereabouts } from './whereabouts.js';

/** A phone, and its user as the cluster knows them. */
export type Seat = { readonly phone: PhoneId; readonly user: EmUserId };

/** The phones of a crowd, and what becomes of their logins. */
export type CrowdPhones = {
  readonly mobility: ExtensionMobility;
  /** Where the user at that place among the crowd sits; undefined for one who has no phone. */
  seatAt(place: number): Seat | undefined;
  readonly record: PhoneRecord;
};

export type PhoneRecord = {
  readonly population: string;
  /** Users who have a phone. */
  readonly users: number;
  /** Users who logged in, and those who logged out again. */
  loggedIn: number;
  loggedOut: number;
  /** Users whose login had ended when they left, without their doing: by its maximum time (EM-4), say. */
  ended: number;
  /** Times that a user was told that the service is busy. */
  throttled: number;
  /** Times that a user was refused for another reason. */
  refused: number;
};

export class DeskPhones {
  readonly #whereabouts: Whereabouts;
  readonly #phones: CrowdPhones;
  readonly #retry: Duration;
  readonly #acts: EventKind<UserId>;
  /** By place: whether the user wants to be logged in, and whether the service said so and the user has
   * not found since that it is over. */
  readonly #isHere: Uint8Array;
  readonly #isLoggedIn: Uint8Array;

  constructor(whereabouts: Whereabouts, phones: CrowdPhones, figures: DayFigures) {
    const { crowd, cluster } = whereabouts;
    this.#whereabouts = whereabouts;
    this.#phones = phones;
    this.#retry = figures['tries-again-after'].value;
    this.#isHere = new Uint8Array(crowd.users);
    this.#isLoggedIn = new Uint8Array(crowd.users);
    this.#acts = cluster.simulation.define<UserId>(
      `user of ${crowd.name} is at the phone`,
      'stimulus',
      (user) => this.#act(user),
    );
  }

  /** The user comes at that moment, which is before the end of the user's day. */
  planArrival(user: UserId, at: Instant): void {
    const place = placeIn(this.#whereabouts.crowd, user);
    if (this.#phones.seatAt(place) === undefined) return;
    this.#isHere[place] = 1;
    this.#whereabouts.cluster.simulation.at(at, this.#acts, user);
  }

  /** The user's day is over. A login that is under way ends before the logout begins. */
  leave(user: UserId): void {
    const place = placeIn(this.#whereabouts.crowd, user);
    this.#isHere[place] = 0;
    this.#act(user);
  }

  /** Does what is left to do, if anything is. */
  #act(user: UserId): void {
    const place = placeIn(this.#whereabouts.crowd, user);
    const seat = this.#phones.seatAt(place);
    if (seat === undefined || this.#isHere[place] === this.#isLoggedIn[place]) return;
    if (this.#isHere[place] === 1) this.#logIn(user, seat);
    else if (this.#isAt(seat)) this.#logOut(user, seat);
    else this.#foundEnded(place);
  }

  /** Whether the phone shows its user as logged in. */
  #isAt({ phone, user }: Seat): boolean {
    return this.#phones.mobility.state.sessions.userAt(phone) === user;
  }

  #foundEnded(place: number): void {
    this.#isLoggedIn[place] = 0;
    this.#phones.record.ended += 1;
  }

  #logIn(user: UserId, seat: Seat): void {
    const { logins, state } = this.#phones.mobility;
    logins.logIn({
      cluster: state.phones.clusterOf(seat.phone),
      deviceName: state.phones.nameOf(seat.phone),
      userName: state.users.nameOf(seat.user),
      pin: state.users.pinOf(seat.user),
      profile: undefined,
      duration: undefined,
      answered: (answer) => {
        if (this.#isDone(user, answer)) this.#loggedIn(user);
      },
    });
  }

  #loggedIn(user: UserId): void {
    this.#isLoggedIn[placeIn(this.#whereabouts.crowd, user)] = 1;
    this.#phones.record.loggedIn += 1;
    // Who left meanwhile logs out now.
    this.#act(user);
  }

  #logOut(user: UserId, { phone }: Seat): void {
    const { logouts, state } = this.#phones.mobility;
    logouts.logOut({
      cluster: state.phones.clusterOf(phone),
      deviceName: state.phones.nameOf(phone),
      answered: (answer) => {
        if (!this.#isDone(user, answer)) return;
        this.#isLoggedIn[placeIn(this.#whereabouts.crowd, user)] = 0;
        this.#phones.record.loggedOut += 1;
      },
    });
  }

  /** Whether the service did what was asked; where it was busy, the user tries again. */
  #isDone(user: UserId, answer: EmAnswer): boolean {
    if (answer === undefined) return true;
    const { record } = this.#phones;
    if (isBusy(answer.code)) {
      record.throttled += 1;
      this.#whereabouts.cluster.simulation.after(this.#retry, this.#acts, user);
    } else record.refused += 1;
    return false;
  }
}
