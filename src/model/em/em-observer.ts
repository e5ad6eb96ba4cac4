/**
 * Who wants to know what Extension Mobility does. An observer is told; it must not schedule, draw or
 * change anything, and a run is the same with it and without.
 */
import type { Instant } from '../../engine/units.js';
import type { CucmClusterId } from '../devices/identifiers.js';
import type { EmDecision, EmMoment } from './em-decision.js';
import type { EmAnswer, EmRequest } from './em-request.js';

export type EmObserver = {
  /** What was decided at a moment, in the order in which it was done; it is done by now. */
  decided?(at: Instant, moment: EmMoment, decisions: readonly EmDecision[]): void;
  /** A request is answered; what was decided about it was told before. */
  answered?(at: Instant, request: EmRequest, answer: EmAnswer): void;
  /** The service of a cluster starts, or runs on with changed parameters. */
  parametersInForce?(at: Instant, cluster: CucmClusterId): void;
  /** The cluster reaches others and is reached by them, or not. */
  reachabilityChanged?(at: Instant, cluster: CucmClusterId, isReachable: boolean): void;
};

/** Tells several observers, in the order given. */
export const allOf = (observers: readonly EmObserver[]): EmObserver => ({
  decided(at, moment, decisions) {
    for (const observer of observers) observer.decided?.(at, moment, decisions);
  },
  answered(at, request, answer) {
    for (const observer of observers) observer.answered?.(at, request, answer);
  },
  parametersInForce(at, cluster) {
    for (const observer of observers) observer.parametersInForce?.(at, cluster);
  },
  reachabilityChanged(at, cluster, isReachable) {
    for (const observer of observers) observer.reachabilityChanged?.(at, cluster, isReachable);
  },
});
