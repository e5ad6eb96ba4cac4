import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HeldPresence } from '../../../src/model/mdm/held-presence.js';

const CLIENTS = 3;

it('QM-10: holds the newest presence of each contact once for each client, as sets would', () => {
  const contactsMax = fc.constantFrom(1, 31, 32, 33, 64, 200);
  const steps = fc.array(fc.tuple(fc.nat(CLIENTS - 1), fc.option(fc.nat(199))), {
    maxLength: 300,
    size: 'max',
  });
  fc.assert(
    fc.property(contactsMax, steps, (contacts, commands) => {
      const held = new HeldPresence(CLIENTS, contacts);
      const sets = Array.from({ length: CLIENTS }, () => new Set<number>());
      const released = commands.map(([client, place]) =>
        place === null ? held.release(client) : held.hold(client, place % contacts),
      );
      const expected = commands.map(([client, place]) => {
        const set = sets[client]!;
        const size = place === null ? set.size : undefined;
        if (place === null) set.clear();
        else set.add(place % contacts);
        return size;
      });
      expect(released).toEqual(expected);
      expect(sets.map((_, client) => held.release(client))).toEqual(sets.map(({ size }) => size));
      expect(sets.map((_, client) => held.release(client))).toEqual([0, 0, 0]);
    }),
  );
});

it('QM-10: holds the presences of all contacts of the longest list', () => {
  const held = new HeldPresence(1, 200);
  for (let place = 0; place < 200; place += 1) held.hold(0, place);
  expect(held.release(0)).toBe(200);
});
