/**
 * Proves a plan by simulating it: one cluster at its busiest, and the loss of each of its nodes. The
 * only part of the planner that imports the simulation.
 */
import { reLoginRateOf } from '../../model/deployment/login-profile.js';
import { nodeId } from '../../model/devices/identifiers.js';
import type { PlanProof } from '../plan-proof.js';
import type { Plan } from '../plan.js';
import type { Requirements } from '../requirements.js';
import { settingsOf } from '../settings.js';
import type { ProofWatch } from './proof-watch.js';
import { simulateLoss } from './simulated-loss.js';

/** @param told is told before each run which it is, from 1, and how many there are */
export const provePlan = (
  plan: Plan,
  requirements: Requirements,
  told: (run: number, runs: number) => void = () => undefined,
): PlanProof => {
  const runs = plan.highAvailability ? plan.nodesPerCluster : 1;
  const watched = Array.from({ length: runs }, (_, at) => {
    told(at + 1, runs);
    return simulateLoss(plan, requirements, plan.highAvailability ? nodeId(at) : undefined);
  });
  return judged(plan, requirements, watched);
};

const judged = (
  plan: Plan,
  requirements: Requirements,
  watched: readonly ProofWatch[],
): PlanProof => {
  const most = (figure: (watch: ProofWatch) => number): number => Math.max(...watched.map(figure));
  const { highAvailability, ova, redundancy } = plan;
  const figures = {
    peakPercent: most(({ peakPercent }) => peakPercent),
    alerts: most(({ alerts }) => alerts),
    survivorPercent: highAvailability ? most(({ survivorPercent }) => survivorPercent) : null,
    peakReLogins: most(({ busiestReLogins }) => busiestReLogins),
    reLoginRate:
      redundancy === 'none' ? null : reLoginRateOf(ova, redundancy, requirements.release).value,
    reLoginSeconds: highAvailability ? most(({ reLoginSeconds }) => reLoginSeconds) : null,
  };
  const because = refutations(figures, plan, requirements);
  return { confirmed: because.length === 0, ...figures, because };
};

const PERCENT = 100;

const refutations = (
  figures: Omit<PlanProof, 'confirmed' | 'because'>,
  plan: Plan,
  requirements: Requirements,
): readonly string[] => {
  const { clientReLoginUpperLimitSeconds, mdmFactor } = settingsOf(plan, requirements);
  const slowest = clientReLoginUpperLimitSeconds * mdmFactor;
  const found: readonly (readonly [isRefuted: boolean, says: string])[] = [
    [figures.peakPercent > requirements.alertPercent, 'a node was above its alert percentage'],
    [figures.alerts > 0, 'an alert was raised in normal running'],
    [(figures.survivorPercent ?? 0) > PERCENT, 'a survivor was above its full limit (SIZE-5)'],
    [(figures.reLoginSeconds ?? 0) > slowest, 'a client was back after the upper re-login limit'],
  ];
  return found.filter(([isRefuted]) => isRefuted).map(([, says]) => says);
};
