import { expect, it } from 'vitest';
import { firstConfirmed, type PlanProof } from '../../src/sizing/plan-proof.js';
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

const { designs } = recommend({ users: 25_000 });

it('a plan that is refuted gives way to the next, until one is confirmed', () => {
  const { plan, proofs } = firstConfirmed(designs, ({ nodes }) => proof(nodes > 4));
  expect(plan).toEqual(designs.find(({ nodes }) => nodes > 4));
  expect(proofs.map((one) => one.plan)).toEqual(designs.slice(0, proofs.length));
  expect(proofs.filter((one) => one.proof.confirmed)).toHaveLength(1);
});

it('no plan is left where every one is refuted', () => {
  const { plan, proofs } = firstConfirmed(designs, () => proof(false));
  expect([plan, proofs.length]).toEqual([undefined, designs.length]);
});
