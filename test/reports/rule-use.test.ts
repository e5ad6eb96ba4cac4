/** How much of each rule a plan uses, as the page and the picture show it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleUsesOf, useText } from '../../src/reports/rule-use.js';
import { recommend } from '../../src/sizing/recommend.js';

const usesOf = (inputs: Parameters<typeof recommend>[0]) => ruleUsesOf(recommend(inputs));

describe('the use of rules', () => {
  it('SIZE-10: marks the rule that binds, and no other', () => {
    const binding = usesOf({ users: 25_000 }).filter(({ standing }) => standing === 'binds');
    expect(binding.map(({ rule, usedPercent }) => [rule.id, usedPercent])).toEqual([
      ['SIZE-2', 100],
    ]);
  });

  it('is above what is available exactly where a rule is broken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), fc.boolean(), (users, ha) => {
        const uses = usesOf({ users, ova: '5K', highAvailability: ha });
        expect(uses.map(({ usedPercent }) => usedPercent <= 100)).toEqual(
          uses.map(({ rule }) => rule.holds),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('shows a waived rule as waived, be it broken or not', () => {
    const [first] = usesOf({ users: 20_000, ova: '5K', ignore: ['SIZE-2'] });
    expect(first).toMatchObject({ standing: 'waived', rule: { id: 'SIZE-2' } });
  });

  it('says what is required of what is available', () => {
    expect(useText(usesOf({ users: 25_000 })[2]!)).toBe('12,500 of 15,000, slack 16.7 %');
  });
});
