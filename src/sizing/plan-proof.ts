/**
 * The proof of a plan: what a simulation of it showed. The planner itself simulates nothing; who
 * can, passes a `Prove`, and a plan that is refuted gives way to the next.
 */
import type { Plan } from './plan.js';

export type PlanProof = {
  readonly confirmed: boolean;
  /** The highest percentage of the limit that applies, on any node in normal running. */
  readonly peakPercent: number;
  /** Alerts raised in normal running. */
  readonly alerts: number;
  /** The highest percentage of the full limit on a survivor (SIZE-5); null without one. */
  readonly survivorPercent: number | null;
  /** The most users signing in again within one second, against the login profile's rate (HA-8). */
  readonly peakReLogins: number;
  readonly reLoginRate: number | null;
  /** From the failure until the last client is back, in seconds; null where nobody failed over. */
  readonly reLoginSeconds: number | null;
  /** What refuted the plan, in words; empty where it is confirmed. */
  readonly because: readonly string[];
};

export type Prove = (plan: Plan) => PlanProof;

export type Proven = {
  /** The best plan that is confirmed; undefined where every one is refuted. */
  readonly plan: Plan | undefined;
  /** Of every plan that was tried, in the order of trying. */
  readonly proofs: readonly { readonly plan: Plan; readonly proof: PlanProof }[];
};

/** Tries plans, best first, until one is confirmed. */
export const firstConfirmed = (plans: readonly Plan[], prove: Prove): Proven => {
  const proofs: { readonly plan: Plan; readonly proof: PlanProof }[] = [];
  for (const plan of plans) {
    const proof = prove(plan);
    proofs.push({ plan, proof });
    if (proof.confirmed) return { plan, proofs };
  }
  return { plan: undefined, proofs };
};
