/** The rooms of a population: users by place, whole rooms, and rooms that stand in the table. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClientTable } from '../../../src/model/devices/client-table.js';
import { userId } from '../../../src/model/devices/identifiers.js';
import { RoomTable } from '../../../src/model/mdm/room-table.js';
import { CrowdRooms } from '../../../src/scenarios/workload/crowd-rooms.js';

const roomsOf = (users: number, size: number, firstUser = 0, opened = 0) => {
  const table = new RoomTable(new ClientTable({ users: 0, clients: 0 }));
  for (let room = 0; room < opened; room += 1) table.open();
  const crowd = { name: 'office', firstUser: userId(firstUser), users };
  return { rooms: new CrowdRooms(crowd, size, table), table };
};

describe('the rooms of a population', () => {
  it('are for so many users that follow each other, and for nobody else', () => {
    const size = fc.integer({ min: 2, max: 30 });
    fc.assert(
      fc.property(
        size,
        fc.integer({ min: 1, max: 100 }),
        fc.nat(50),
        fc.nat(3),
        (each, users, first, opened) => {
          const { rooms, table } = roomsOf(users, each, first, opened);
          const everybody = Array.from({ length: users }, (_, place) => userId(first + place));
          for (const user of everybody) {
            const place = Math.floor((user - first) / each);
            expect(rooms.roomOf(user)).toBe(opened + place);
            const same = everybody.filter((other) => Math.floor((other - first) / each) === place);
            expect(rooms.othersOf(user)).toEqual(same.filter((other) => other !== user));
          }
          // One room a user group, and no room more.
          expect(table.open()).toBe(opened + Math.ceil(users / each));
        },
      ),
    );
  });

  it('leave others where they are when whole rooms are added', () => {
    const few = roomsOf(100, 5).rooms;
    const many = roomsOf(250, 5).rooms;
    for (let user = 0; user < 100; user += 1) {
      expect(many.roomOf(userId(user))).toBe(few.roomOf(userId(user)));
      expect(many.othersOf(userId(user))).toEqual(few.othersOf(userId(user)));
    }
  });
});
