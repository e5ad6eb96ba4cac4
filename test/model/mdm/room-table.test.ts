import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RoomTable } from '../../../src/model/mdm/room-table.js';
import { People } from '../../support/people.js';

const cast = {
  alice: { laptop: 'desktop', phone: 'iphone' },
  bob: { desk: 'desktop', phone: 'android' },
} as const;
const users = Object.keys(cast);
const clients = Object.entries(cast).flatMap(([user, own]) =>
  Object.keys(own).map((name) => `${user}/${name}`),
);

/** Two empty rooms, and everybody signed in. */
const emptyRooms = () => {
  const people = new People(cast);
  for (const name of clients) people.table.enterMode(people.client(name), 'normal');
  const table = new RoomTable(people.table);
  const rooms = [table.open(), table.open()] as const;
  return { people, table, rooms };
};

describe('the table of rooms', () => {
  it('MDM-12: names the clients of each user in a room, and the users, as they joined', () => {
    const { people, table, rooms } = emptyRooms();
    for (const name of ['bob/phone', 'alice/phone', 'bob/desk'])
      table.join(rooms[0], people.client(name));
    const joined = (user: string) =>
      table.joinedClientsOf(rooms[0], people.user(user)).map(people.nameOf);
    expect(table.participantsOf(rooms[0]).map(people.nameOfUser)).toEqual(['bob', 'alice']);
    expect([joined('bob'), joined('alice')]).toEqual([['bob/phone', 'bob/desk'], ['alice/phone']]);
    expect(table.participantsOf(rooms[1])).toEqual([]);
  });

  it('MDM-8, MDM-12: forgets a client with its session', () => {
    const { people, table, rooms } = emptyRooms();
    const phone = people.client('alice/phone');
    table.join(rooms[0], phone);
    people.table.enterMode(phone, 'quiet');
    expect(table.has(rooms[0], phone)).toBe(true);
    people.table.enterMode(phone, 'signed-out');
    expect(table.has(rooms[0], phone)).toBe(false);
    people.table.enterMode(phone, 'normal');
    expect(table.has(rooms[0], phone)).toBe(false);
    expect(table.participantsOf(rooms[0])).toEqual([]);
  });

  it('MDM-12: holds whom lists would hold, whoever joins, leaves, signs out and in', () => {
    const step = fc.record({
      name: fc.constantFrom(...clients),
      place: fc.constantFrom(0, 1),
      act: fc.constantFrom('join', 'join', 'leave', 'sign-out', 'sign-in'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { people, table, rooms } = emptyRooms();
        let members: readonly { readonly name: string; readonly place: number }[] = [];
        for (const { name, place, act } of steps) {
          const client = people.client(name);
          const isIn = members.some((one) => one.name === name && one.place === place);
          if (act === 'join' && !isIn && people.table.isSignedIn(client)) {
            table.join(rooms[place], client);
            members = [...members, { name, place }];
          } else if (act === 'leave') {
            table.leave(rooms[place], client);
            members = members.filter((one) => one.name !== name || one.place !== place);
          } else if (act === 'sign-out') {
            people.table.enterMode(client, 'signed-out');
            members = members.filter((one) => one.name !== name);
          } else if (act === 'sign-in') people.table.enterMode(client, 'normal');
          const found = rooms.map((room) =>
            users.map((user) => table.joinedClientsOf(room, people.user(user)).map(people.nameOf)),
          );
          expect(found).toEqual(
            rooms.map((_, number) =>
              users.map((user) =>
                members
                  .filter((one) => one.place === number && one.name.startsWith(`${user}/`))
                  .map((one) => one.name),
              ),
            ),
          );
          const present = members.some((one) => one.name === name && one.place === place);
          expect(table.has(rooms[place], client)).toBe(present);
        }
      }),
    );
  });
});
