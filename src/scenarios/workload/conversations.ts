/**
 * Conversations: each user begins some, by the rhythm of the day and whatever else goes on, each with
 * a contact; the two send its messages in turn. It ends with its last message, or with the day of
 * the user who began it, whose style is that of the whole conversation.
 */
import { integerBelow } from '../../engine/chance.js';
import type { EventKind } from '../../engine/simulation.js';
import type { ClientId, UserId } from '../../model/devices/identifiers.js';
import type { DayFigures } from '../format/day.js';
import { ContactGroups } from './contact-groups.js';
import { ConversationTable } from './conversation-table.js';
import type { Habit } from './habit.js';
import type { Reading } from './reading.js';
import type { UserChance } from './user-chance.js';
import type { UserStyles } from './user-styles.js';
import type { Whereabouts } from './whereabouts.js';

export class Conversations implements Habit {
  readonly #whereabouts: Whereabouts;
  readonly #groups: ContactGroups;
  readonly #reading: Reading;
  readonly #table = new ConversationTable();
  readonly #starts: UserChance;
  readonly #turns: UserChance;
  readonly #styles: UserStyles;
  readonly #begins: EventKind<UserId>;
  readonly #continues: EventKind<number>;

  constructor(whereabouts: Whereabouts, reading: Reading, styles: UserStyles, figures: DayFigures) {
    const { crowd, cluster } = whereabouts;
    this.#whereabouts = whereabouts;
    this.#groups = new ContactGroups(crowd, figures['contact-group'].value);
    this.#reading = reading;
    this.#starts = whereabouts.chanceFor('conversations');
    this.#turns = whereabouts.chanceFor('turns');
    this.#styles = styles;
    this.#begins = cluster.simulation.define<UserId>(
      `conversation of ${crowd.name} begins`,
      'stimulus',
      (user) => this.#meet(user),
    );
    this.#continues = cluster.simulation.define<number>(
      `conversation of ${crowd.name} continues`,
      'stimulus',
      (row) => this.#continue(row),
    );
  }

  /** With the user's first client; one who has no contacts begins none. */
  begin(client: ClientId, user: UserId): void {
    if (client !== this.#whereabouts.cluster.clients.firstClientOf(user)) return;
    if (this.#groups.contactCountOf(user) > 0) this.#planNext(user);
  }

  #meet(user: UserId): void {
    const place = integerBelow(this.#groups.contactCountOf(user), this.#turns.of(user));
    const partner = this.#groups.contactAt(user, place);
    const messages = this.#styles.of(user).length.draw(this.#turns.of(user));
    this.#continue(this.#table.begin(user, partner, messages));
    this.#planNext(user);
  }

  /** The two take turns from the last message backwards, so the row need not say who is next. */
  #continue(row: number): void {
    const starter = this.#table.starterOf(row);
    const partner = this.#table.partnerOf(row);
    const left = this.#table.countDown(row);
    if (left % 2 === 0) this.#say(starter, partner);
    else this.#say(partner, starter);
    if (left > 0 && this.#planTurn(row, starter)) return;
    this.#table.end(row);
  }

  /** Somebody who has no client to answer on says nothing. */
  #say(speaker: UserId, listener: UserId): void {
    const client = this.#whereabouts.answeredOn(speaker);
    if (client === undefined) return;
    this.#whereabouts.cluster.mdm.messaging.send(client, listener);
    this.#reading.plan(listener);
  }

  #planNext(user: UserId): void {
    const { now } = this.#whereabouts.cluster.simulation;
    const after = this.#styles.of(user).conversations.nextAfter(now, this.#starts.of(user));
    if (after !== undefined)
      this.#whereabouts.next(user, { after, kind: this.#begins, subject: user });
  }

  #planTurn(row: number, starter: UserId): boolean {
    const after = this.#styles.of(starter).replyGap.draw(this.#turns.of(starter));
    return this.#whereabouts.next(starter, { after, kind: this.#continues, subject: row });
  }
}
