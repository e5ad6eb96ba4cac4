import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ContactTable } from '../../../src/model/devices/contact-table.js';
import { clientId, userId, type UserId } from '../../../src/model/devices/identifiers.js';
import { HeldPresence } from '../../../src/model/mdm/held-presence.js';

/** As many users as clients: each user has one, of the same number. */
const USERS = 4;
const everybody = Array.from({ length: USERS }, (_, user) => user);
const deeds = ['announce', 'announce', 'begin', 'end', 'release'] as const;

const size = { users: USERS, clients: USERS };
const tableOf = (lists: readonly (readonly number[])[]): ContactTable =>
  new ContactTable(lists.map((list) => list.map(userId)));

const released = (held: HeldPresence, who: number): readonly UserId[] => {
  const contacts: UserId[] = [];
  held.release(clientId(who), userId(who), (contact) => contacts.push(contact));
  return contacts;
};

it('QM-10: holds the newest presence of each contact once for each client, as sets would', () => {
  const contactLists = fc.array(fc.uniqueArray(fc.nat(USERS - 1)), {
    minLength: USERS,
    maxLength: USERS,
  });
  const steps = fc.array(fc.tuple(fc.constantFrom(...deeds), fc.nat(USERS - 1)), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(contactLists, steps, (lists, commands) => {
      const held = new HeldPresence(size, tableOf(lists));
      /** What each client waits for; undefined where nothing is held for it. */
      const sets: (Set<number> | undefined)[] = everybody.map(() => undefined);
      const due = (who: number): readonly number[] => {
        const contacts = lists[who]!.filter((contact) => sets[who]?.has(contact));
        sets[who]?.clear();
        return contacts;
      };
      for (const [deed, who] of commands) {
        if (deed === 'announce') {
          held.announce(userId(who));
          for (const set of sets) set?.add(who);
        } else if (deed !== 'release') {
          held[deed](clientId(who));
          sets[who] = deed === 'begin' ? new Set() : undefined;
        }
        const isDue = deed === 'release';
        expect(isDue ? released(held, who) : []).toEqual(isDue ? due(who) : []);
      }
      for (const who of everybody) {
        expect(released(held, who)).toEqual(due(who));
        expect(released(held, who)).toEqual([]);
      }
    }),
  );
});

it('QM-10: releases the contacts of the longest list, in the order of the list', () => {
  const contacts = Array.from({ length: 200 }, (_, user) => 200 - user);
  const held = new HeldPresence(
    { users: 201, clients: 201 },
    tableOf([contacts, ...contacts.map(() => [])]),
  );
  held.begin(clientId(0));
  for (const contact of contacts.toReversed()) held.announce(userId(contact));
  expect(released(held, 0)).toEqual(contacts);
});
