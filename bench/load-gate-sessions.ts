/**
 * Coming and going: desktops sign in over a logon window of two hours, most of them in its middle,
 * the mobiles of their users a little later; about ten hours on, all of them sign out.
 */
import type { EventKind } from '../src/engine/simulation.js';
import { hours, instant, later, minutes } from '../src/engine/units.js';
import { clientId, userId, type ClientId, type UserId } from '../src/model/devices/identifiers.js';
import type { Workplace } from './load-gate-workplace.js';

/** The logon window is twice two such gaps long: a sign-in falls due after both. */
const LOGON_GAP = minutes(30);
const DAY_MIN = hours(9);
const DAY_BEYOND_MIN = hours(1);
const MOBILE_LAG = minutes(10);
const LEAVING = minutes(5);

/** Something that a client, or its user, does again and again while signed in. */
export type Habit = {
  /** The client has signed in. Schedules at most one event for each purpose. */
  begin(client: ClientId, user: UserId): void;
};

export class Sessions {
  readonly #workplace: Workplace;
  readonly #habits: readonly Habit[];
  readonly #signsIn: EventKind<ClientId>;
  readonly #signsOut: EventKind<ClientId>;

  constructor(workplace: Workplace, habits: readonly Habit[]) {
    const { simulation } = workplace;
    this.#workplace = workplace;
    this.#habits = habits;
    this.#signsIn = simulation.define<ClientId>('client signs in', 'stimulus', (client) =>
      this.#signIn(client),
    );
    this.#signsOut = simulation.define<ClientId>('client signs out', 'stimulus', (client) =>
      this.#signOut(client),
    );
  }

  /** Schedules the sign-in of every client. */
  begin(): void {
    const { users } = this.#workplace.cluster.clients;
    for (let user = 0; user < users; user += 1) this.#planDayOf(userId(user));
  }

  #planDayOf(user: UserId): void {
    const { cluster, simulation, chance } = this.#workplace;
    const opens = instant(chance.gap(user, LOGON_GAP));
    const arrival = later(opens, chance.gap(user, LOGON_GAP));
    const latest = later(arrival, DAY_MIN);
    this.#workplace.setEnd(user, later(latest, chance.gap(user, DAY_BEYOND_MIN)));
    const desktop = cluster.clients.firstClientOf(user);
    simulation.at(arrival, this.#signsIn, desktop);
    for (let place = 1; place < cluster.clients.clientCountOf(user); place += 1)
      simulation.at(
        later(arrival, chance.gap(user, MOBILE_LAG)),
        this.#signsIn,
        clientId(desktop + place),
      );
  }

  #signIn(client: ClientId): void {
    const { cluster, simulation, chance } = this.#workplace;
    const user = cluster.clients.userOf(client);
    cluster.mdm.sessions.signIn(client);
    this.#workplace.put(client, 'at-hand');
    const leavesAt = later(this.#workplace.endOf(user), chance.gap(user, LEAVING));
    simulation.at(leavesAt, this.#signsOut, client);
    for (const habit of this.#habits) habit.begin(client, user);
  }

  #signOut(client: ClientId): void {
    const { mdm } = this.#workplace.cluster;
    // Nobody can sign out of a desktop that is locked or closed.
    const standing = this.#workplace.standingOf(client);
    if (standing === 'locked') mdm.sessions.move(client, 'unlock');
    if (standing === 'lid-closed') mdm.sessions.move(client, 'open-lid');
    mdm.sessions.signOut(client);
    this.#workplace.put(client, 'signed-out');
  }
}
