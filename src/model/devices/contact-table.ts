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

export class ContactTable {
  readonly #firstWatcher: Int32Array;
  readonly #watcher: Int32Array;
  readonly #firstContact: Int32Array;
  readonly #contact: Int32Array;

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
    this.#watcher = new Int32Array(links);
    this.#firstContact = new Int32Array(users + 1);
    this.#contact = new Int32Array(links);
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

  /** The length of a user's contact list. */
  contactCountOf(user: UserId): number {
    return this.#firstContact[user + 1]! - this.#firstContact[user]!;
  }

  /** The contact at that place of a user's list. */
  contactAt(user: UserId, place: number): UserId {
    return userId(this.#contact[this.#firstContact[user]! + place]!);
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
