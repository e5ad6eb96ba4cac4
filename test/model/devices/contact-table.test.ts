import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InvariantViolation } from '../../../src/engine/errors.js';
import { ContactTable } from '../../../src/model/devices/contact-table.js';
import { userId } from '../../../src/model/devices/identifiers.js';
import type { UserStretches } from '../../../src/model/devices/user-stretches.js';

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

const usersOf = (lists: UserStretches, list: number): readonly number[] => {
  const users: number[] = [];
  for (let stretch = lists.firstOf(list); stretch < lists.firstOf(list + 1); stretch += 1)
    for (let user = lists.fromOf(stretch); user < lists.endOf(stretch); user += 1) users.push(user);
  return users;
};

describe('the table of contacts', () => {
  it('gives each user the watchers and the contacts that the contact lists say', () => {
    fc.assert(
      fc.property(contactLists, (lists) => {
        const table = tableOf(lists);
        for (const user of lists.keys()) {
          const expected = lists.flatMap((list, watcher) =>
            list.flatMap((contact) => (contact === user ? [watcher] : [])),
          );
          expect(usersOf(table.watchers, user)).toEqual(expected);
          expect(usersOf(table.contacts, user)).toEqual(lists[user]);
        }
      }),
    );
  });

  it('DEV-8: keeps a closed group as one stretch for each side of a user', () => {
    const group = Array.from({ length: 50 }, (_, user) => user);
    const table = tableOf(group.map((user) => group.filter((other) => other !== user)));
    const stretches = group.map((user) => table.contacts.firstOf(user + 1));
    expect(stretches).toEqual(group.map((user) => (user === 49 ? 98 : 2 * user + 1)));
    expect(table.watchers.firstOf(50)).toBe(98);
  });

  it.each([-1, 2])('refuses contact %i of two users', (stranger) => {
    expect(() => tableOf([[stranger], []])).toThrow(InvariantViolation);
  });
});
