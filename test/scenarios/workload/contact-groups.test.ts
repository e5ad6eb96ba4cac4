/** Contact groups: closed, of fixed size, by place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { userId } from '../../../src/model/devices/identifiers.js';
import { ContactGroups } from '../../../src/scenarios/workload/contact-groups.js';

const crowdOf = (users: number, firstUser = 0) => ({
  name: 'office',
  firstUser: userId(firstUser),
  users,
});

describe('contact groups', () => {
  it('make everybody in a group a contact of everybody else, and of nobody else', () => {
    const size = fc.integer({ min: 1, max: 30 });
    fc.assert(
      fc.property(size, fc.integer({ min: 1, max: 100 }), fc.nat(50), (group, users, first) => {
        const groups = new ContactGroups(crowdOf(users, first), group);
        for (let place = 0; place < users; place += 1) {
          const user = userId(first + place);
          const expected = Array.from({ length: users }, (_, other) => other)
            .filter((other) => Math.floor(other / group) === Math.floor(place / group))
            .filter((other) => other !== place)
            .map((other) => first + other);
          expect(groups.contactsOf(user)).toEqual(expected);
        }
      }),
    );
  });

  it('leave the contacts of others as they are when whole groups are added', () => {
    const few = new ContactGroups(crowdOf(100), 50);
    const many = new ContactGroups(crowdOf(250), 50);
    for (let user = 0; user < 100; user += 1)
      expect(many.contactsOf(userId(user))).toEqual(few.contactsOf(userId(user)));
  });
});
