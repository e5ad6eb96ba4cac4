/**
 * Reads whose presence each user watches, once all users are known. No contact list may be longer,
 * and no user watched by more users, than the deployment allows (DEV-8).
 */
import type { UserId } from '../../model/devices/identifiers.js';
import type { Directory, KnownUser } from './directory.js';
import type { FaultList } from './fault-list.js';
import type { Settings } from './parameters-reader.js';
import { itemsOf, type Place } from './place.js';
import { reportRepeats } from './repeats.js';

export type ContactLimits = Pick<Settings, 'contactsMax' | 'watchersMax'>;

export class ContactsReader {
  readonly #directory: Directory;
  readonly #limits: ContactLimits;
  readonly #faults: FaultList;
  readonly #watchersOf = new Map<UserId, number>();

  constructor(directory: Directory, limits: ContactLimits, faults: FaultList) {
    this.#directory = directory;
    this.#limits = limits;
    this.#faults = faults;
  }

  /** The contact list of a user at its place; no list is an empty one. Undefined when it is at fault. */
  read(watcher: KnownUser, place: Place | undefined): readonly UserId[] | undefined {
    reportRepeats(place, this.#faults);
    const contacts = new Set<UserId>();
    let isWhole = place === undefined || place.node.kind === 'list';
    for (const item of itemsOf(place)) {
      const contact = this.#contactAt(item, watcher);
      if (contact === undefined) isWhole = false;
      else if (!contacts.has(contact.user)) {
        contacts.add(contact.user);
        this.#checkLimits({ watcher, contact, contacts: contacts.size, place: item });
      }
    }
    return isWhole ? [...contacts] : undefined;
  }

  #contactAt(place: Place, watcher: KnownUser): KnownUser | undefined {
    const contact = this.#directory.userAt(place);
    if (contact?.user !== watcher.user) return contact;
    const message = `${watcher.name} cannot be a contact of ${watcher.name}; expected another user`;
    this.#faults.report(place, message);
    return undefined;
  }

  /** Reports the one that is one too many; those after it are the same slip. */
  #checkLimits({ watcher, contact, contacts, place }: NewContact): void {
    const { contactsMax, watchersMax } = this.#limits;
    const watchers = (this.#watchersOf.get(contact.user) ?? 0) + 1;
    this.#watchersOf.set(contact.user, watchers);
    if (contactsMax !== undefined && contacts === contactsMax + 1) {
      const message = `${contact.name} is contact ${contacts} of ${watcher.name}; expected at most ${contactsMax}, contacts-max (DEV-8)`;
      this.#faults.report(place, message);
    }
    if (watchersMax !== undefined && watchers === watchersMax + 1) {
      const message = `${watcher.name} is watcher ${watchers} of ${contact.name}; expected at most ${watchersMax}, watchers-max (DEV-8)`;
      this.#faults.report(place, message);
    }
  }
}

type NewContact = {
  readonly watcher: KnownUser;
  readonly contact: KnownUser;
  /** How many contacts the watcher has with this one. */
  readonly contacts: number;
  readonly place: Place;
};
