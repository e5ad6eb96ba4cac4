/** Plans proved by simulation: the figures are those of the rules, and a plan that breaks one is refuted. */
import { describe, expect, it } from 'vitest';
import { provePlan } from '../../../src/sizing/proof/prove-plan.js';
import { recommend } from '../../../src/sizing/recommend.js';
import type { PlanProof } from '../../../src/sizing/plan-proof.js';
import type { SizingInputs } from '../../../src/sizing/requirements.js';

const proofOf = (asked: SizingInputs, runs: string[] = []): PlanProof => {
  const { recommendation, inputs } = recommend(asked);
  if (recommendation === null) throw new TypeError('nothing fits');
  return provePlan(recommendation, inputs, (run, count) => runs.push(`${run} of ${count}`));
};

describe('a plan', () => {
  it('SIZE-4, SIZE-5: has in the simulation the percentages that its rules give', () => {
    const asked = { users: 601, clientsPerUser: 1.5, hybridUsers: 100 } as const;
    const { recommendation } = recommend(asked);
    const proof = proofOf(asked);
    expect(proof).toMatchObject({ confirmed: true, alerts: 0, because: [] });
    expect(proof.peakPercent).toBeCloseTo(recommendation?.perNode.percent ?? 0, 0);
    expect(proof.survivorPercent).toBeCloseTo(recommendation?.survivor?.percent ?? 0, 0);
  });

  it('HA-8: has its clients back within the limits in effect, at the rate of the login profile', () => {
    const proof = proofOf({ users: 2_000, clientsPerUser: 1 });
    // 1,000 users of the busier node, 6 a second: 287 s to enter, 574 s in effect.
    expect(proof.reLoginSeconds).toBeGreaterThan(560);
    expect(proof.reLoginSeconds).toBeLessThanOrEqual(574);
    expect(proof.reLoginRate).toBe(6);
    expect(proof.peakReLogins).toBeLessThan(6);
  });

  it('loses each of its nodes in turn', () => {
    const runs: string[] = [];
    proofOf({ users: 50 }, runs);
    expect(runs).toEqual(['1 of 2', '2 of 2']);
  });

  it('HA-9: has phantoms stand in for clients with push, and they come to no more sessions', () => {
    const asked = { users: 300, clientsPerUser: 2 } as const;
    const pushed = proofOf({ ...asked, pushShare: 0.5 });
    expect(pushed.survivorPercent).toBe(proofOf(asked).survivorPercent);
    expect(pushed.confirmed).toBe(true);
  });

  it('has no survivor without high availability', () => {
    const proof = proofOf({ users: 400, highAvailability: false, mdm: false });
    expect(proof).toMatchObject({ confirmed: true, survivorPercent: null, reLoginSeconds: null });
    expect(proof.peakPercent).toBeCloseTo((100 * 800) / 7_500);
  });

  it('SIZE-4: is refuted where it goes above its alert percentage, with the alert', () => {
    // 6,400 sessions on a pair of 5K nodes: 3,200 of 3,750 each, 85.3 %.
    const asked = { users: 3_200, ova: '5K', ignore: ['SIZE-2', 'SIZE-4'] } as const;
    const proof = proofOf(asked);
    expect(proof.confirmed).toBe(false);
    expect(proof.alerts).toBe(2);
    expect(proof.because).toEqual([
      'a node was above its alert percentage',
      'an alert was raised in normal running',
    ]);
  });

  it('SIZE-5: is refuted where a survivor goes above its full limit', () => {
    const ignore = ['SIZE-2', 'SIZE-3', 'SIZE-4', 'SIZE-5'] as const;
    const proof = proofOf({ users: 3_800, ova: '5K', ignore });
    expect(proof.survivorPercent).toBeGreaterThan(100);
    expect(proof.because).toContain('a survivor was above its full limit (SIZE-5)');
  });

  it('is proved the same every time', () => {
    const asked = { users: 100, pushShare: 0.2 } as const;
    expect(proofOf(asked)).toEqual(proofOf(asked));
  });
});
