/** The waterfall of a node: what is taken of its full limit adds up to what is used and what is left. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demandSteps } from '../../../../src/reports/html/sizing/demand-steps.js';
import { nodeBudget } from '../../../../src/reports/html/sizing/node-budget.js';
import { recommend, type SizingInputs } from '../../../../src/sizing/recommend.js';

const stepsOf = (inputs: SizingInputs) => {
  const answer = recommend(inputs);
  return nodeBudget(answer.recommendation!, answer);
};

describe('the budget of a node', () => {
  it('JSM-4 to JSM-7: goes from the full limit to the room that is left', () => {
    const steps = stepsOf({ users: 25_000 }).map(({ rule, from, to }) => [rule, from, to]);
    expect(steps).toEqual([
      ['JSM-4', 0, 37_500],
      ['JSM-5', 18_750, 37_500],
      ['JSM-7', 15_000, 18_750],
      ['JSM-6', 0, 12_500],
      ['SIZE-4', 12_500, 15_000],
      ['HA-11', 0, 25_000],
    ]);
  });

  it('keeps nothing free for a peer that there is not', () => {
    const rules = stepsOf({ users: 25_000, highAvailability: false }).map(({ rule }) => rule);
    expect(rules).toEqual(['JSM-4', 'JSM-7', 'JSM-6', 'SIZE-4']);
  });

  it('adds up for every plan', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300_000 }),
        fc.boolean(),
        fc.integer({ min: 20, max: 100 }),
        (users, highAvailability, alertPercent) => {
          const steps = stepsOf({ users, highAvailability, alertPercent });
          const lengthOf = (rule: string): number => {
            const step = steps.find((one) => one.rule === rule);
            return step === undefined ? 0 : step.to - step.from;
          };
          const parts = ['JSM-5', 'JSM-7', 'JSM-6', 'SIZE-4'].map(lengthOf);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(lengthOf('JSM-4'), 6);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('says that a node has too many sessions, and that the rule was waived', () => {
    const steps = stepsOf({ users: 17_000, ova: '25K', ignore: ['SIZE-2', 'SIZE-4', 'SIZE-6'] });
    expect(steps.find(({ rule }) => rule === 'SIZE-4')).toMatchObject({
      name: 'too many',
      look: 'waived',
      from: 15_000,
      to: 17_000,
      says: '2,000, waived',
    });
  });

  it('is broken and waived as the rules of sizing say', () => {
    const ignore = ['SIZE-4', 'SIZE-5'] as const;
    const looks = stepsOf({ users: 25_000, ignore }).map(({ rule, look }) => [rule, look]);
    expect(looks).toContainEqual(['SIZE-4', 'waived']);
    expect(looks).toContainEqual(['HA-11', 'waived']);
    // The plan is held against a rule that was not asked for when it was made.
    const { rules, ...answer } = recommend({ users: 25_000, ignore });
    const broken = rules.map((rule) => ({ ...rule, waived: false, holds: false }));
    expect(nodeBudget(answer.recommendation!, { ...answer, rules: broken })).toMatchObject([
      { rule: 'JSM-4' },
      { rule: 'JSM-5' },
      { rule: 'JSM-7' },
      { rule: 'JSM-6' },
      { rule: 'SIZE-4', name: 'too many', look: 'broken' },
      { rule: 'HA-11', look: 'broken' },
    ]);
  });
});

describe('the steps of what is asked for', () => {
  it('SIZE-1, JSM-6: go from users over clients to the sessions of a node', () => {
    const answer = recommend({ users: 10_000, clientsPerUser: 1.5, hybridUsers: 100 });
    const steps = demandSteps(answer, answer.recommendation!);
    expect(steps.map(({ from, to }) => [from, to])).toEqual([
      [0, 10_000],
      [0, 15_000],
      [15_000, 15_100],
      [0, 15_100],
      [0, answer.recommendation!.perNode.sessions],
    ]);
  });

  it('end with the sessions of all where no design fits', () => {
    const answer = recommend({ users: 20_000, ova: '5K' });
    expect(demandSteps(answer, undefined).at(-1)).toMatchObject({ rule: 'JSM-6', to: 40_000 });
  });
});
