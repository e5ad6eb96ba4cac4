/** Who watches whose presence: for each user the watchers, and for each the contacts. */
import { invariant } from '../../engine/errors.js';
import type { Figure } from '../rulebook/figure.js';
import type { UserId } from './identifiers.js';
import { UserStretches, type FlatLists } from './user-stretches.js';

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
  /** By user, in the order of the list. */
  readonly contacts: UserStretches;
  /** By user, by their numbers. */
  readonly watchers: UserStretches;

  /**
   * @param contactsOf the contact list of each user: the users whose presence that user watches.
   */
  constructor(contactsOf: readonly (readonly UserId[])[]) {
    const lists = flat(contactsOf);
    this.contacts = new UserStretches(lists);
    this.watchers = new UserStretches(turned(lists));
  }
}

const flat = (contactsOf: readonly (readonly UserId[])[]): FlatLists => {
  const links = contactsOf.reduce((sum, contacts) => sum + contacts.length, 0);
  const starts = new Int32Array(contactsOf.length + 1);
  const users = new Int32Array(links);
  let listed = 0;
  for (const [watcher, contacts] of contactsOf.entries()) {
    for (const contact of contacts)
      invariant(
        contact >= 0 && contact < contactsOf.length,
        `contact ${contact} is nobody's number`,
      );
    users.set(contacts, listed);
    listed += contacts.length;
    starts[watcher + 1] = listed;
  }
  return { starts, users };
};

/** The lists that say for each user in whose list that user stands. */
const turned = ({ starts, users: contacts }: FlatLists): FlatLists => {
  const counts = new Int32Array(starts.length);
  for (const contact of contacts) counts[contact + 1] = counts[contact + 1]! + 1;
  for (let user = 0; user + 1 < counts.length; user += 1)
    counts[user + 1] = counts[user + 1]! + counts[user]!;
  const filled = counts.slice();
  const watchers = new Int32Array(contacts.length);
  for (let watcher = 0; watcher + 1 < starts.length; watcher += 1)
    for (let place = starts[watcher]!; place < starts[watcher + 1]!; place += 1) {
      const link = filled[contacts[place]!]!;
      watchers[link] = watcher;
      filled[contacts[place]!] = link + 1;
    }
  return { starts: counts, users: watchers };
};
