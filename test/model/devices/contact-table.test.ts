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
          const first = table.firstContactOf(user);
          const contacts = Array.from({ length: table.firstContactOf(user + 1) - first }, (_, at) =>
            table.contactAt(first + at),
          );
          expect(contacts).toEqual(lists[user]);
        }
      }),
    );
  });

  it.each([2 ** 16, 2 ** 16 + 1])('tells %i users apart', (users) => {
    const last = users - 1;
    const lists: (readonly number[])[] = Array.from({ length: users }, () => []);
    lists[last] = [0, last];
    const table = tableOf(lists);
    const place = table.firstContactOf(last);
    expect([table.contactAt(place), table.contactAt(place + 1)]).toEqual([0, last]);
    expect(table.watcherAt(table.firstLinkOf(0))).toBe(last);
    expect(table.watcherAt(table.firstLinkOf(last))).toBe(last);
  });

  it.each([-1, 2])('refuses contact %i of two users', (stranger) => {
    expect(() => tableOf([[stranger], []])).toThrow(InvariantViolation);
  });
});
