import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantViolation } from '../../../src/engine/errors.js';
import { ContactTable } from '../../../src/model/devices/contact-table.js';
import { userId } from '../../../src/model/devices/identifiers.js';

/** Contact lists of up to six users; a user may stand twice in a list, or watch themselves. */
const contactLists = fc.integer({ min: 0, max: 6 }).chain((users) =>
  fc.array(
    fc.array(fc.nat(Math.max(users - 1, 0)), {
      maxLength: users === 0 ? 0 : 8,
      size: 'max',
    }),
    {
      minLength: users,
      maxLength: users,
    },
  ),
);

const tableOf = (lists: readonly (readonly number[])[]): ContactTable =>
  new ContactTable(lists.map((list) => list.map(userId)));

describe('the table of contacts', () => {
  it('gives each user the watchers and the contacts that the contact lists say', () => {
    fc.assert(
      fc.property(contactLists, (lists) => {
        const table = tableOf(lists);
        for (const user of lists.keys()) {
          const expected = lists.flatMap((list, watcher) =>
            list.flatMap((contact) => (contact === user ? [watcher] : [])),
          );
          const links = Array.from(
            { length: table.firstLinkOf(user + 1) - table.firstLinkOf(user) },
            (_, index) => table.firstLinkOf(user) + index,
          );
          expect(links.map((link) => table.watcherAt(link))).toEqual(expected);
          const contacts = Array.from({ length: table.contactCountOf(userId(user)) }, (_, place) =>
            table.contactAt(userId(user), place),
          );
          expect(contacts).toEqual(lists[user]);
        }
      }),
    );
  });

  it.each([-1, 2])('refuses contact %i of two users', (stranger) => {
    expect(() => tableOf([[stranger], []])).toThrow(InvariantViolation);
  });
});
