import { describe, expect, it } from 'vitest';
import { sizeText } from '../../src/reports/size-text.js';
import type { PlanProof } from '../../src/sizing/plan-proof.js';
import { recommend } from '../../src/sizing/recommend.js';

const proof = (confirmed: boolean): PlanProof => ({
  confirmed,
  peakPercent: 66.7,
  alerts: 0,
  survivorPercent: 66.7,
  peakReLogins: 9,
  reLoginRate: 9,
  reLoginSeconds: 1_628,
  because: confirmed ? [] : ['a node went above its alert percentage'],
});

const inputs = { users: 25_000 } as const;
const { designs } = recommend(inputs);

describe('a plan that is refuted', () => {
  it('gives way to the next, with the rules and settings of that one', () => {
    const answer = recommend(inputs, ({ nodes }) => proof(nodes > 4));
    const expected = designs.find(({ nodes }) => nodes > 4);
    expect(answer.recommendation).toEqual(expected);
    expect(answer.proofs?.map(({ plan }) => plan)).toEqual(designs.slice(0, 5));
    expect(answer.proofs?.map((one) => one.proof.confirmed)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
    expect(answer.rules[0]?.formula).toContain('3 pairs');
    expect(answer.designs).toEqual(designs);
  });

  it('leaves none where every one is refuted', () => {
    const answer = recommend(inputs, () => proof(false));
    expect(answer).toMatchObject({ recommendation: null, bindingRule: null, settings: null });
    expect(answer.proofs).toHaveLength(designs.length);
    expect(sizeText(answer)).toContain('No plan is left: every design that fits was refuted.');
    expect(sizeText(answer)).toContain('It fails: a node went above its alert percentage.');
  });
});

it('no plan is tried beyond the first that is confirmed', () => {
  const answer = recommend(inputs, () => proof(true));
  expect(answer.proofs).toHaveLength(1);
  expect(answer.recommendation).toEqual(designs[0]);
  expect(sizeText(answer)).toContain('- Confirmed: 4 nodes of the 25K OVA');
});

it('nothing is said of proofs where none was asked for', () => {
  const answer = recommend(inputs);
  expect(answer.proofs).toBeNull();
  expect(sizeText(answer)).not.toContain('Verification');
});
