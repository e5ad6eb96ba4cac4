/**
 * Group chats: each user is in one room with others of the contact group, joins it when signed in
 * with the first client, and says something now and then, by the rhythm of the day.
 *
 * Whoever speaks on a client that is not in the room joins with it first: another client than the
 * first, or one that lost its session meanwhile.
 */
import type { EventKind } from '../../engine/simulation.js';
import type { ClientId, UserId } from '../../model/devices/identifiers.js';
import type { DayFigures } from '../format/day.js';
import { CrowdRooms } from './crowd-rooms.js';
import type { Habit } from './habit.js';
import type { Reading } from './reading.js';
import { UserChance } from './user-chance.js';
import type { UserStyles } from './user-styles.js';
import type { Whereabouts } from './whereabouts.js';

export class GroupChats implements Habit {
  readonly #whereabouts: Whereabouts;
  readonly #reading: Reading;
  readonly #styles: UserStyles;
  readonly #rooms: CrowdRooms;
  readonly #chance: UserChance;
  readonly #speaks: EventKind<UserId>;

  constructor(whereabouts: Whereabouts, reading: Reading, styles: UserStyles, figures: DayFigures) {
    const { crowd, cluster } = whereabouts;
    this.#whereabouts = whereabouts;
    this.#reading = reading;
    this.#styles = styles;
    this.#rooms = new CrowdRooms(crowd, figures['room-size'].value, cluster.mdm.state.rooms);
    this.#chance = new UserChance('group chats', crowd, cluster);
    this.#speaks = cluster.simulation.define<UserId>(
      `user of ${crowd.name} says something in a room`,
      'stimulus',
      (user) => this.#speak(user),
    );
  }

  /** With the user's first client; one who would be alone in the room has none. */
  begin(client: ClientId, user: UserId): void {
    const { clients, mdm } = this.#whereabouts.cluster;
    if (client !== clients.firstClientOf(user)) return;
    if (this.#rooms.othersOf(user).length === 0) return;
    if (clients.isSignedIn(client)) mdm.groupChat.join(client, this.#rooms.roomOf(user));
    this.#planNext(user);
  }

  #speak(user: UserId): void {
    const client = this.#whereabouts.answeredOn(user);
    if (client !== undefined) this.#say(client, user);
    this.#planNext(user);
  }

  /** What others do about it is the same whether the model lets the message pass or not. */
  #say(client: ClientId, user: UserId): void {
    const { mdm } = this.#whereabouts.cluster;
    const room = this.#rooms.roomOf(user);
    const isIn = mdm.state.rooms.has(room, client);
    if (isIn || mdm.groupChat.join(client, room) === undefined) mdm.groupChat.say(client, room);
    for (const other of this.#rooms.othersOf(user)) this.#reading.plan(other);
  }

  #planNext(user: UserId): void {
    const { now } = this.#whereabouts.cluster.simulation;
    const after = this.#styles.of(user).groupMessages.nextAfter(now, this.#chance.of(user));
    if (after !== undefined)
      this.#whereabouts.next(user, { after, kind: this.#speaks, subject: user });
  }
}
