/** Contact lists: whom a user watches, and how many may watch (DEV-8). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf, inShort, scenarioOf } from './support/loading.js';

const USERS = 6;
const nameOf = (user: number): string => `user${user}`;

/** One line a user from line 3 on, the list in brackets. */
const fileOf = (
  lists: readonly (readonly number[])[],
  limits: { readonly contacts: number; readonly watchers: number },
): string => {
  const users = lists.map(
    (list, user) =>
      `  ${nameOf(user)}: { clients: { pc: desktop }, contacts: [${list.map(nameOf).join(', ')}] }`,
  );
  const parameters = `{ contacts-max: ${limits.contacts}, watchers-max: ${limits.watchers} }`;
  return `name: n\nusers:\n${users.join('\n')}\nparameters: ${parameters}\n`;
};

const declared = (name: string, contacts: string): string =>
  `  ${name}: { clients: { pc: desktop }, contacts: [${contacts}] }`;

const reportsOf = (users: readonly string[], top = '') =>
  faultsOf(`name: n\n${top}users:\n${users.join('\n')}\n`).map(inShort);

/** Lists of other users, each at most once. */
const contactLists = fc.tuple(
  ...Array.from({ length: USERS }, (_, user) =>
    fc.shuffledSubarray(
      Array.from({ length: USERS }, (_all, one) => one).filter((one) => one !== user),
    ),
  ),
);

describe('a contact list', () => {
  it('becomes the users that it names, in its order', () => {
    fc.assert(
      fc.property(contactLists, (lists) => {
        const { users } = scenarioOf(fileOf(lists, { contacts: USERS, watchers: USERS }));
        expect(users.map(({ contacts }) => contacts)).toEqual(lists);
      }),
      { numRuns: 50 },
    );
  });

  it('is at fault at each contact that is one too many, and only there (DEV-8)', () => {
    const limit = fc.integer({ min: 1, max: USERS });
    fc.assert(
      fc.property(contactLists, limit, limit, (lists, contacts, watchers) => {
        const links = lists.flatMap((list, watcher) =>
          list.map((contact) => ({ watcher, contact })),
        );
        const expected = links.flatMap(({ watcher, contact }, place) => {
          const before = links.slice(0, place);
          const own = before.filter((link) => link.watcher === watcher).length;
          const watched = before.filter((link) => link.contact === contact).length;
          const line = 3 + watcher;
          return [
            ...(own === contacts
              ? [`${line} ${nameOf(contact)} is contact ${own + 1} of ${nameOf(watcher)}`]
              : []),
            ...(watched === watchers
              ? [`${line} ${nameOf(watcher)} is watcher ${watched + 1} of ${nameOf(contact)}`]
              : []),
          ];
        });
        const reports = faultsOf(fileOf(lists, { contacts, watchers })).map(
          ({ line, message }) => `${line} ${message.split(';')[0]}`,
        );
        expect(reports).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('holds 200 contacts, and a user 200 watchers, unless the file says otherwise (DEV-8)', () => {
    const many = Array.from({ length: 202 }, (_, user) => nameOf(user));
    const others = many.slice(1).join(', ');
    const watchesAll = many.map((name, user) => declared(name, user === 0 ? others : ''));
    const watchedByAll = many.map((name, user) => declared(name, user === 0 ? '' : 'user0'));
    expect(reportsOf(watchesAll)).toEqual([
      expect.stringContaining('user201 is contact 201 of user0; expected at most 200'),
    ]);
    expect(reportsOf(watchedByAll)).toEqual([
      expect.stringContaining('user201 is watcher 201 of user0; expected at most 200'),
    ]);
    expect(reportsOf(watchesAll, 'parameters: { contacts-max: 201 }\n')).toEqual([]);
    expect(reportsOf(watchedByAll, 'parameters: { watchers-max: 201 }\n')).toEqual([]);
  });

  it('may be left out or empty, and may name users that are declared further down', () => {
    const { users } = scenarioOf(`name: n
users:
  alice: { clients: { pc: desktop }, contacts: [7, bob] }
  bob: { clients: { pc: desktop }, contacts: [] }
  7: { clients: { pc: desktop } }
`);
    expect(users.map(({ contacts }) => contacts)).toEqual([[2, 1], [], []]);
  });

  it('that is at fault casts no doubt on the presence that is expected', () => {
    const text = `name: n
users:
  alice: { clients: { pc: desktop }, contacts: [bbo] }
  bob: { clients: { pc: desktop } }
timeline:
  - { at: 0s, expect: [{ presence: bob, on: alice/pc, is: away }] }
`;
    expect(faultsOf(text).map(inShort)).toEqual(['3:49 unknown user bbo; did you mean bob?']);
  });
});
