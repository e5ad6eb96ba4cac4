/**
 * Conversations: six a day that a user begins, each with a contact and of ten messages, which the
 * two send in turn. One pending event a user, for the conversation that this user began last.
 */
import type { EventKind } from '../src/engine/simulation.js';
import { minutes, seconds } from '../src/engine/units.js';
import { userId, type ClientId, type UserId } from '../src/model/devices/identifiers.js';
import type { ContactGroups } from './load-gate-population.js';
import type { Reading } from './load-gate-reading.js';
import type { Habit } from './load-gate-sessions.js';
import type { Workplace } from './load-gate-workplace.js';

const MESSAGES = 10;
const BETWEEN_MESSAGES = seconds(40);
/** With six minutes of talk, six times in a day of ten hours. */
const BETWEEN_CONVERSATIONS = minutes(94);

export class Conversations implements Habit {
  readonly #workplace: Workplace;
  readonly #groups: ContactGroups;
  readonly #reading: Reading;
  readonly #continues: EventKind<UserId>;
  readonly #partner: Int32Array;
  /** Messages that the conversation still has to come. */
  readonly #left: Uint8Array;

  constructor(workplace: Workplace, groups: ContactGroups, reading: Reading) {
    const { users } = workplace.cluster.clients;
    this.#workplace = workplace;
    this.#groups = groups;
    this.#reading = reading;
    this.#partner = new Int32Array(users);
    this.#left = new Uint8Array(users);
    this.#continues = workplace.simulation.define<UserId>(
      'conversation continues',
      'stimulus',
      (user) => this.#continue(user),
    );
  }

  begin(client: ClientId, user: UserId): void {
    if (client !== this.#workplace.cluster.clients.firstClientOf(user)) return;
    this.#planNext(user);
  }

  #continue(user: UserId): void {
    if (this.#left[user] === 0) this.#meet(user);
    const partner = userId(this.#partner[user]!);
    const left = this.#left[user]!;
    this.#left[user] = left - 1;
    if (left % 2 === 0) this.#say(user, partner);
    else this.#say(partner, user);
    this.#planNext(user);
  }

  #meet(user: UserId): void {
    const place = this.#workplace.chance.below(user, this.#groups.contactCountOf(user));
    this.#partner[user] = this.#groups.contactAt(user, place);
    this.#left[user] = MESSAGES;
  }

  /** Somebody who has no client to answer on says nothing. */
  #say(speaker: UserId, listener: UserId): void {
    const client = this.#workplace.answeredOn(speaker);
    if (client === undefined) return;
    this.#workplace.cluster.mdm.messaging.send(client, listener);
    this.#reading.plan(listener);
  }

  #planNext(user: UserId): void {
    const { simulation, chance } = this.#workplace;
    const after =
      this.#left[user] === 0
        ? chance.busyGap(user, BETWEEN_CONVERSATIONS, simulation.now)
        : chance.gap(user, BETWEEN_MESSAGES);
    this.#workplace.next(user, { after, kind: this.#continues, subject: user });
  }
}
