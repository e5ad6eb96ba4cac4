import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ONE, portionAt, totalOf } from '../../../src/scenarios/format/share.js';

const shares = fc.integer({ min: 0, max: 4 * ONE });
const places = fc.nat(500_000);

/** The same in integers of any length. */
const exactTotal = (members: number, share: number): number =>
  Number((BigInt(members) * BigInt(share)) / BigInt(ONE));

describe('a share', () => {
  it('is met exactly by the first n members together, for every n', () => {
    fc.assert(
      fc.property(places, shares, (members, share) => {
        expect(totalOf(members, share)).toBe(exactTotal(members, share));
      }),
      { numRuns: 2000 },
    );
  });

  it('is spread evenly: no member has more than one more than another', () => {
    fc.assert(
      fc.property(places, shares, (place, share) => {
        const least = Math.floor(share / ONE);
        const portion = portionAt(place, share);
        expect(portion === least || (portion === least + 1 && share % ONE > 0)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('of three tenths is had by the fourth, the seventh and the tenth of ten', () => {
    const portions = Array.from({ length: 10 }, (_, place) => portionAt(place, 300_000));
    expect(portions).toEqual([0, 0, 0, 1, 0, 0, 1, 0, 0, 1]);
  });
});
