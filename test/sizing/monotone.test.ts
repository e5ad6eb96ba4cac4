/** Asking for more never gives a smaller plan, over the whole range of inputs, its ends included. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { releases } from '../../src/model/deployment/release.js';
import { preferring } from '../../src/sizing/preference.js';
import type { Design } from '../../src/sizing/design.js';
import { bestDesign } from '../../src/sizing/plans.js';
import { forecast } from '../../src/sizing/growth.js';
import { recommend } from '../../src/sizing/recommend.js';
import { requirementsOf, type SizingInputs } from '../../src/sizing/requirements.js';
import { inputFaults } from '../../src/sizing/input-check.js';

const USERS_MAX = 10_000_000;

/** The ends and their neighbours come as often as everything between. */
const wholeUpTo = (most: number, least = 0): fc.Arbitrary<number> =>
  fc.oneof(
    fc.constantFrom(least, Math.min(least + 1, most), most - 1, most),
    fc.integer({ min: least, max: most }),
    fc.integer({ min: least, max: Math.min(most, 200_000) }),
  );

const decimalUpTo = (most: number, least: number): fc.Arbitrary<number> =>
  wholeUpTo(most * 10_000, least).map((parts) => parts / 10_000);

const anyInputs: fc.Arbitrary<SizingInputs> = fc.record({
  users: wholeUpTo(USERS_MAX, 1),
  clientsPerUser: decimalUpTo(10, 1),
  highAvailability: fc.boolean(),
  mdm: fc.boolean(),
  release: fc.constantFrom(...releases.slice(1)),
  ova: fc.option(fc.constantFrom('5K', '15K', '25K'), { nil: undefined }),
  alertPercent: wholeUpTo(100, 1),
  followAdvice: fc.boolean(),
  maxClusters: fc.option(wholeUpTo(1_000, 1), { nil: undefined }),
});

/** What fits nothing is larger than every plan. */
const isSmaller = (one: Design | undefined, other: Design | undefined, inputs: SizingInputs) =>
  one !== undefined &&
  (other === undefined || preferring(requirementsOf(inputs).release)(one, other) < 0);

/** Inputs for which asking for more gives a smaller plan; null where there are none. */
const counterexample = (
  more: (inputs: SizingInputs, by: number) => SizingInputs,
  by: fc.Arbitrary<number>,
): unknown =>
  fc.check(
    fc.property(anyInputs, by, (inputs, step) => {
      const larger = more(inputs, step);
      if (inputFaults(larger).length > 0) throw new TypeError('the inputs are no longer valid');
      const [before, after] = [inputs, larger].map((one) => bestDesign(requirementsOf(one)));
      return !isSmaller(after, before, inputs);
    }),
    { numRuns: 300 },
  ).counterexample;

describe('the plan is never smaller', () => {
  it('with more users', () => {
    const found = counterexample(
      (inputs, by) => ({ ...inputs, users: Math.min(USERS_MAX, inputs.users + by) }),
      wholeUpTo(USERS_MAX),
    );
    expect(found).toBeNull();
  });

  it('with more clients per user', () => {
    const found = counterexample(
      (inputs, by) => ({ ...inputs, clientsPerUser: Math.max(by, inputs.clientsPerUser ?? 0) }),
      decimalUpTo(10, 1),
    );
    expect(found).toBeNull();
  });

  it('with high availability', () => {
    const found = counterexample(
      (inputs) => ({ ...inputs, highAvailability: true }),
      fc.constant(0),
    );
    expect(found).toBeNull();
  });

  it('with hybrid users', () => {
    const found = counterexample(
      (inputs, by) => ({ ...inputs, hybridUsers: Math.min(inputs.users, by) }),
      wholeUpTo(USERS_MAX),
    );
    expect(found).toBeNull();
  });

  it('with a lower alert percentage', () => {
    const found = counterexample(
      (inputs, by) => ({ ...inputs, alertPercent: Math.min(by, inputs.alertPercent ?? 0) }),
      wholeUpTo(100, 1),
    );
    expect(found).toBeNull();
  });

  it('with advice that is followed', () => {
    const found = counterexample((inputs) => ({ ...inputs, followAdvice: true }), fc.constant(0));
    expect(found).toBeNull();
  });

  it('with more growth or more years', () => {
    fc.assert(
      fc.property(
        anyInputs,
        decimalUpTo(100, 0),
        decimalUpTo(100, 0),
        wholeUpTo(10, 1),
        wholeUpTo(10, 1),
        (inputs, some, other, few, many) => {
          const requirements = requirementsOf(inputs);
          const today = bestDesign(requirements);
          if (today === undefined) return;
          const slow = { percentPerYear: Math.min(some, other), years: Math.min(few, many) };
          const fast = { percentPerYear: Math.max(some, other), years: Math.max(few, many) };
          const [lasting, growing] = [slow, fast].map(
            (growth) => forecast(today, requirements, growth).plan ?? undefined,
          );
          expect(isSmaller(growing, lasting, inputs)).toBe(false);
          expect(isSmaller(lasting, today, inputs)).toBe(false);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('every answer over the whole range', () => {
  it('satisfies the rules that it prints, and is bound by one of them', () => {
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { recommendation, rules, bindingRule, nearest } = recommend(inputs);
        const isPlanned = recommendation !== null;
        const most = Math.max(0, ...rules.map(({ nodesNeeded }) => nodesNeeded ?? 0));
        const binding = rules.find(({ id }) => id === bindingRule);
        expect(rules.every((rule) => rule.holds)).toBe(isPlanned);
        expect(binding !== undefined).toBe(isPlanned);
        expect(binding?.nodesNeeded ?? most).toBe(most);
        const waysOut = isPlanned ? [] : [...nearest, ...impossible(inputs)];
        expect(waysOut.length > 0).toBe(!isPlanned);
      }),
      { numRuns: 60 },
    );
  });
});

/** Where two inputs stand in the way, no change of one alone need help. */
const impossible = ({ ova, maxClusters, followAdvice }: SizingInputs): readonly unknown[] =>
  [ova, maxClusters, followAdvice].filter((one) => one !== undefined && one !== false);
