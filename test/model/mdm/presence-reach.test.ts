import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ClientTable } from '../../../src/model/devices/client-table.js';
import { ContactTable } from '../../../src/model/devices/contact-table.js';
import { clientId, userId } from '../../../src/model/devices/identifiers.js';
import { PresenceReach } from '../../../src/model/mdm/presence-reach.js';

const USERS = 4;
const everybody = Array.from({ length: USERS }, (_, user) => user);

const contactLists = fc.array(fc.uniqueArray(fc.nat(USERS - 1)), {
  minLength: USERS,
  maxLength: USERS,
});

/** A table of users with that many clients each. */
const tableOf = (counts: readonly number[]): ClientTable => {
  const table = new ClientTable({
    users: USERS,
    clients: counts.reduce((sum, count) => sum + count, 0),
  });
  for (const count of counts) {
    table.addUser();
    for (let place = 0; place < count; place += 1)
      table.addClient({ device: 'iphone', mdmCapable: true, pushEnabled: false });
  }
  return table;
};

it('counts the reached clients of everybody who watches a user', () => {
  const counts = fc.array(fc.nat(3), { minLength: USERS, maxLength: USERS });
  const changes = fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 60 });
  fc.assert(
    fc.property(contactLists, counts, changes, (lists, clientCounts, steps) => {
      const clients = tableOf(clientCounts);
      const reach = new PresenceReach(
        clients,
        new ContactTable(lists.map((list) => list.map(userId))),
      );
      const reached = new Set<number>();
      for (const [pick, isReached] of clients.clients === 0 ? [] : steps) {
        const client = pick % clients.clients;
        reach.set(clientId(client), isReached);
        if (isReached) reached.add(client);
        else reached.delete(client);
        for (const user of everybody) {
          const watching = [...reached].filter((row) =>
            lists[clients.userOf(clientId(row))]!.includes(user),
          );
          expect(reach.of(userId(user))).toBe(watching.length);
        }
      }
    }),
  );
});
