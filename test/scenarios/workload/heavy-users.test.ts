/** Who is a heavy user: as many in every contact group, at the same places, and no others' multiples. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { userId } from '../../../src/model/devices/identifiers.js';
import { dayModels } from '../../../src/scenarios/format/day-models.js';
import { ONE } from '../../../src/scenarios/format/share.js';
import { HeavyUsers } from '../../../src/scenarios/workload/heavy-users.js';

type Wish = {
  readonly users: number;
  readonly group: number;
  readonly heavy: number;
  readonly firstUser?: number;
};

const figure = <Value>(value: Value) => ({ value, status: 'A', source: 'a test' }) as const;

/** The places of the heavy users, where each group has so many. */
const heavyOf = ({ users, group, heavy, firstUser = 0 }: Wish): readonly number[] => {
  const heavyUsers = new HeavyUsers(
    { name: 'office', firstUser: userId(firstUser), users },
    {
      ...dayModels.enterprise,
      'contact-group': figure(group),
      'heavy-share': figure((heavy * ONE) / group),
    },
  );
  const places = Array.from({ length: users }, (_, place) => place);
  return places.filter((place) => heavyUsers.has(userId(firstUser + place)));
};

const groups = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.nat(50))
  .map(([tens, tenths, firstUser]) => ({
    group: tens * 10,
    heavy: Math.min(tens * 10, (tens * tenths) / 2),
    firstUser,
  }))
  .filter(({ heavy }) => Number.isInteger(heavy));

describe('heavy users', () => {
  it('are so many of each contact group, the same places of all', () => {
    fc.assert(
      fc.property(groups, (wish) => {
        const places = heavyOf({ ...wish, users: 3 * wish.group });
        const inGroup = places.filter((place) => place < wish.group);
        expect(inGroup).toHaveLength(wish.heavy);
        const expected = [0, 1, 2].flatMap((group) =>
          inGroup.map((place) => place + group * wish.group),
        );
        expect(places).toEqual(expected);
      }),
    );
  });

  it('stay who they are when whole groups are added', () => {
    const few = heavyOf({ users: 100, group: 50, heavy: 10 });
    const many = heavyOf({ users: 250, group: 50, heavy: 10 });
    expect(many.filter((place) => place < 100)).toEqual(few);
  });

  it('are nearly as many among every second, third and fifth user', () => {
    for (const heavy of [5, 10, 25, 40])
      for (const step of [2, 3, 5]) {
        const places = heavyOf({ users: 50, group: 50, heavy });
        for (let first = 0; first < step; first += 1) {
          const among = places.filter((place) => place % step === first).length;
          expect(Math.abs(among - heavy / step)).toBeLessThan(2.5);
        }
      }
  });
});
