/**
 * The proof of a plan: what a simulation of it showed. The planner itself simulates nothing; who
 * can, passes a `Prove`, and a plan that is refuted gives way to the next.
 */
import type { Plan } from './plan.js';
import type { Requirements } from './requirements.js';

export type PlanProof = {
  readonly confirmed: boolean;
  /** The highest percentage of the limit that applies, on any node in normal running. */
  readonly peakPercent: number;
  /** Alerts raised in normal running. */
  readonly alerts: number;
  /** The highest percentage of the full limit on a survivor (SIZE-5); null without one. */
  readonly survivorPercent: number | null;
  /** Users signing in again a second, over the busiest minute. */
  readonly peakReLogins: number;
  /** The login profile's rate (HA-8); null without high availability. */
  readonly reLoginRate: number | null;
  /** The longest that a client was without its session, in seconds; null where nobody failed over. */
  readonly reLoginSeconds: number | null;
  /** What refuted the plan, in words; empty where it is confirmed. */
  readonly because: readonly string[];
};

export type Prove = (plan: Plan, requirements: Requirements) => PlanProof;

export type ProvenPlan = { readonly plan: Plan; readonly proof: PlanProof };

/** The proofs of plans, best plan first, up to the first that is confirmed; it is the last then. */
export const proofsOf = (
  plans: readonly Plan[],
  requirements: Requirements,
  prove: Prove,
): readonly ProvenPlan[] => {
  const proofs: ProvenPlan[] = [];
  for (const plan of plans) {
    const proof = prove(plan, requirements);
    proofs.push({ plan, proof });
    if (proof.confirmed) break;
  }
  return proofs;
};
