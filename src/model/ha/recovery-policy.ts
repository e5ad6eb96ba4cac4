/**
 * The Server Recovery Manager: which decisions follow from what happens to a node (HA-3, HA-6,
 * HA-10). The answers are in the files that this one leads to.
 */
import { decideFailure, decideNoticed } from './failure-policy.js';
import { decideFallbackDue, decideFallbackRequest, decideTakebackEnd } from './fallback-policy.js';
import type { HaParameters } from './ha-parameters.js';
import { decideRecoveryEnd, decideRecoveryRequest } from './pair-recovery-policy.js';
import type { PairView, RecoveryDecision, RecoveryStimulus } from './pair-view.js';
import { decideInitializationTimeout, decideInitialized, decideRecovery } from './start-policy.js';
import { decideFailoverRequest, decideTakeoverEnd } from './takeover-policy.js';

/** What the policy goes by beside the view: the settings, and whether MDM is on (HA-4). */
export type RecoverySettings = { readonly parameters: HaParameters; readonly mdm: boolean };

/** The node of a failure has its ailment in the view already; the node that recovers has none. */
export const decideServerRecovery = (
  pair: PairView,
  stimulus: RecoveryStimulus,
  { parameters, mdm }: RecoverySettings,
): readonly RecoveryDecision[] => {
  switch (stimulus.kind) {
    case 'fails':
      return decideFailure(pair, stimulus.cause, parameters, mdm);
    case 'recovers':
      return decideRecovery(pair, stimulus.cause, parameters);
    case 'failure-noticed':
      return decideNoticed(pair);
    case 'failover-requested':
      return decideFailoverRequest(pair);
    case 'takeover-ends':
      return decideTakeoverEnd(pair, parameters, stimulus.at);
    case 'initialized':
      return decideInitialized(pair, parameters);
    case 'initialization-times-out':
      return decideInitializationTimeout(pair, parameters);
    case 'fallback-requested':
      return decideFallbackRequest(pair);
    case 'fallback-is-due':
      return decideFallbackDue(pair, parameters);
    case 'takeback-ends':
      return decideTakebackEnd(pair);
    case 'recovery-requested':
      return decideRecoveryRequest(pair, parameters);
    case 'recovery-ends':
      return decideRecoveryEnd(pair);
  }
};
