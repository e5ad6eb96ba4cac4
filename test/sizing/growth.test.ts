/** When a plan is outgrown, and which one lasts. */
import { describe, expect, it } from 'vitest';
import { recommend } from '../../src/sizing/recommend.js';
import { grownBy } from '../../src/sizing/growth.js';
import { requirementsOf } from '../../src/sizing/requirements.js';

describe('growth', () => {
  it('breaks each rule in the first year in which its sum no longer holds', () => {
    const { growth } = recommend({ users: 25_000, growthPercent: 10, years: 3 });
    const years = Object.fromEntries(growth?.breaks.map(({ rule, year }) => [rule, year]) ?? []);
    // 50,000 sessions grow to 55,000, 60,500 and 66,550; SIZE-4 allows 60,000, SIZE-3 and SIZE-5 75,000.
    expect(years).toEqual({
      'SIZE-2': 1,
      'SIZE-3': null,
      'SIZE-4': 2,
      'SIZE-5': null,
      'SIZE-6': 1,
    });
  });

  it('gives the plan that lasts, which is the plan for the users of the last year', () => {
    const { growth } = recommend({ users: 25_000, growthPercent: 10, years: 3 });
    expect(growth).toMatchObject({ users: 33_275, lasts: false });
    expect(growth?.plan).toEqual(recommend({ users: 33_275 }).recommendation);
  });

  it('keeps the plan where there is room for it', () => {
    const { growth, recommendation } = recommend({ users: 10_000, growthPercent: 5, years: 2 });
    expect(growth?.lasts).toBe(true);
    expect(growth?.plan?.nodes).toBe(recommendation?.nodes);
    expect(growth?.breaks.every(({ year }) => year === null)).toBe(true);
  });

  it('adds whole users each year, without the stray bit of 1.1', () => {
    const grown = grownBy(requirementsOf({ users: 25_000, hybridUsers: 100 }), 10, 1);
    expect(grown).toMatchObject({ users: 27_500, hybridUsers: 110 });
    expect(grownBy(requirementsOf({ users: 1 }), 10, 2).users).toBe(3);
  });

  it('ends without a plan where nothing fits any more', () => {
    const inputs = { users: 7_000, ova: '5K', growthPercent: 100 } as const;
    expect(recommend(inputs).growth).toMatchObject({ plan: null, lasts: false });
  });
});
