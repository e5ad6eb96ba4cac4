/**
 * Who watches whose presence, as columns: for each user the watchers, and for each the contacts.
 * Watchers of a user are adjacent, so that a change of presence is one contiguous walk.
 */
import { invariant } from '../../engine/errors.js';
import type { Figure } from '../rulebook/figure.js';
import { userId, type UserId } from './identifiers.js';

/** DEV-8: contacts that a user may have. */
export const contactsMax: Figure<number> = {
  name: 'Maximum Contact List Size',
  value: 200,
  status: 'P',
  rule: 'DEV-8',
};

/** DEV-8: users who may watch one user. */
export const watchersMax: Figure<number> = {
  name: 'Maximum Watchers',
  value: 200,
  status: 'P',
  rule: 'DEV-8',
};

/** Users up to this many have numbers of 16 bits. */
const SHORT_NUMBERS = 2 ** 16;

/** Users by number, as short as the numbers are: links are the most that a large cluster keeps. */
type UserColumn = Uint16Array | Int32Array;

export class ContactTable {
  readonly #firstWatcher: Int32Array;
  readonly #watcher: UserColumn;
  readonly #firstContact: Int32Array;
  readonly #contact: UserColumn;

  /**
   * @param contactsOf the contact list of each user: the users whose presence that user watches.
   */
  constructor(contactsOf: readonly (readonly UserId[])[]) {
    const users = contactsOf.length;
    const counts = new Int32Array(users + 1);
    let links = 0;
    for (const contacts of contactsOf) {
      links += contacts.length;
      for (const contact of contacts) {
        invariant(contact >= 0 && contact < users, `contact ${contact} is nobody's number`);
        counts[contact + 1] = counts[contact + 1]! + 1;
      }
    }
    for (let user = 0; user < users; user += 1)
      counts[user + 1] = counts[user + 1]! + counts[user]!;
    this.#firstWatcher = counts;
    const Column = users <= SHORT_NUMBERS ? Uint16Array : Int32Array;
    this.#watcher = new Column(links);
    this.#firstContact = new Int32Array(users + 1);
    this.#contact = new Column(links);
    this.#fill(contactsOf);
  }

  /** Links of `user`'s watchers: from `firstLinkOf(user)` up to, not including, that of the next. */
  firstLinkOf(user: number): number {
    return this.#firstWatcher[user]!;
  }

  /** The watcher at the other end of a link. */
  watcherAt(link: number): number {
    return this.#watcher[link]!;
  }

  /** Where `user`'s contact list begins among all lists; it ends where that of the next begins. */
  firstContactOf(user: number): number {
    return this.#firstContact[user]!;
  }

  /** The contact at that place among all lists. */
  contactAt(place: number): UserId {
    return userId(this.#contact[place]!);
  }

  #fill(contactsOf: readonly (readonly UserId[])[]): void {
    const filled = this.#firstWatcher.slice();
    let listed = 0;
    for (const [watcher, contacts] of contactsOf.entries()) {
      this.#contact.set(contacts, listed);
      listed += contacts.length;
      this.#firstContact[watcher + 1] = listed;
      for (const contact of contacts) {
        const link = filled[contact]!;
        this.#watcher[link] = watcher;
        filled[contact] = link + 1;
      }
    }
  }
}
