import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClientId } from '../../../src/model/devices/identifiers.js';
import { BindingTable } from '../../../src/model/mdm/binding-table.js';
import { People } from '../../support/people.js';

const cast = {
  alice: { xmpp: 'thirdParty', old: { old: 'desktop' } },
  bob: { xmpp: 'thirdParty' },
  colin: { xmpp: 'thirdParty', old: { old: 'iphone' } },
} as const;
const users = Object.keys(cast);
const clients = Object.entries(cast).flatMap(([user, own]) =>
  Object.keys(own).map((name) => `${user}/${name}`),
);

/** Everybody is signed in, and no conversation is bound. */
const unbound = () => {
  const people = new People(cast);
  for (const name of clients) people.table.enterMode(people.client(name), 'normal');
  const bindings = new BindingTable(people.table);
  const boundTo = (user: string, contact: string): string | undefined => {
    const client = bindings.boundTo(people.user(user), people.user(contact));
    return client === undefined ? undefined : people.nameOf(client);
  };
  const bind = (client: string, contact: string): void =>
    bindings.bind(people.client(client), people.user(contact));
  const enter = (client: string, mode: 'normal' | 'signed-out'): void =>
    people.table.enterMode(people.client(client), mode);
  return { bind, boundTo, enter };
};

describe('the bindings of conversations', () => {
  it('MDM-10: bind one user’s conversation with one contact, to the client that answered last', () => {
    const { bind, boundTo } = unbound();
    bind('alice/xmpp', 'bob');
    expect(boundTo('alice', 'bob')).toBe('alice/xmpp');
    expect(boundTo('bob', 'alice')).toBeUndefined();
    expect(boundTo('alice', 'colin')).toBeUndefined();
    bind('alice/old', 'bob');
    expect(boundTo('alice', 'bob')).toBe('alice/old');
  });

  it('MDM-11: end with the session of that client, and with no other', () => {
    const { bind, boundTo, enter } = unbound();
    bind('alice/xmpp', 'bob');
    enter('alice/old', 'signed-out');
    enter('bob/xmpp', 'signed-out');
    expect(boundTo('alice', 'bob')).toBe('alice/xmpp');
    enter('alice/xmpp', 'signed-out');
    expect(boundTo('alice', 'bob')).toBeUndefined();
    enter('alice/xmpp', 'normal');
    expect(boundTo('alice', 'bob')).toBeUndefined();
  });

  it('MDM-10, MDM-11: are what a map of answers says, in any order of answers and sessions', () => {
    const step = fc.record({
      client: fc.constantFrom(...clients),
      act: fc.oneof(fc.constantFrom(...users), fc.constantFrom('leave', 'return')),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const table = unbound();
        const answers = new Map<string, string>();
        const present = new Set(clients);
        for (const { client, act } of steps) {
          const user = client.slice(0, client.indexOf('/'));
          if (act === 'leave' || act === 'return') {
            table.enter(client, act === 'leave' ? 'signed-out' : 'normal');
            if (act === 'return') present.add(client);
            else if (present.delete(client))
              for (const [key, bound] of answers) if (bound === client) answers.delete(key);
          } else if (present.has(client)) {
            table.bind(client, act);
            answers.set(`${user} ${act}`, client);
          }
          for (const one of users)
            for (const other of users)
              expect(table.boundTo(one, other)).toBe(answers.get(`${one} ${other}`));
        }
      }),
    );
  });

  it('name a client of the user who is asked about', () => {
    const people = new People(cast);
    const bindings = new BindingTable(people.table);
    for (const name of clients) people.table.enterMode(people.client(name), 'normal');
    const bound: (ClientId | undefined)[] = [];
    for (const name of clients)
      for (const contact of users) {
        bindings.bind(people.client(name), people.user(contact));
        bound.push(
          bindings.boundTo(people.table.userOf(people.client(name)), people.user(contact)),
        );
      }
    expect(bound).toEqual(clients.flatMap((name) => users.map(() => people.client(name))));
  });
});
