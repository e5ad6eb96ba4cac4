/**
 * The administrator asks for failover, and how a takeover ends whatever its cause (HA-3, HA-6).
 */
import { elapsed, type Instant } from '../../engine/units.js';
import type { HaParameters } from './ha-parameters.js';
import { haReasons } from './ha-reasons.js';
import { decideTakeover } from './failure-policy.js';
import { waitForFallback } from './fallback-policy.js';
import type { StateReason } from './node-state.js';
import type { NodeView, PairView, RecoveryDecision } from './pair-view.js';
import { abandon, enter, takeIn, unserved } from './recovery-steps.js';

/** HA-3: failover on request begins at once; the node's services stop. */
export const decideFailoverRequest = ({ self, peer }: PairView): readonly RecoveryDecision[] => {
  if (peer === undefined) return [];
  const because = haReasons['asked-to-fail-over'];
  return [
    ...abandon(self.serves, 'failover-by-request', because),
    { do: 'close-standby', node: self.node, because },
    ...decideTakeover(self, peer, 'on-admin-request', because),
  ];
};

/** The peer serves whom nobody served, and runs in backup mode. */
export const decideTakeoverEnd = (
  pair: PairView,
  parameters: HaParameters,
  at: Instant,
): readonly RecoveryDecision[] => {
  const { self, peer } = pair;
  if (peer === undefined) return [];
  const because = haReasons['takeover-is-over'];
  const isByRequest = reasonOfMove(self, peer) === 'on-admin-request';
  return [
    ...takeIn(unserved(pair), peer, because),
    enter(peer, 'running-in-backup-mode', peer.reason, because),
    { do: 'take-standing', node: peer.node, standing: 'backup', because },
    {
      do: 'take-standing',
      node: self.node,
      standing: isByRequest ? 'failed-over-by-request' : 'failed-over',
      because,
    },
    ...failedOverStateOf(self, peer, parameters, at),
  ];
};

/** A node that restarted as it took over has forgotten why; the one that fails over has not. */
const reasonOfMove = (self: NodeView, peer: NodeView): StateReason =>
  self.state === 'failing-over' ? self.reason : peer.reason;

const failedOverStateOf = (
  self: NodeView,
  peer: NodeView,
  parameters: HaParameters,
  at: Instant,
): readonly RecoveryDecision[] => {
  const because = haReasons['takeover-is-over'];
  if (self.state === 'down') return [];
  const move = reasonOfMove(self, peer);
  const isStarting = self.state === 'initializing';
  const reason = isStarting ? 'initialization' : move;
  if (move === 'on-admin-request') return [enter(self, 'idle', reason, because)];
  if (self.ailment !== undefined)
    return [enter(self, 'failed-over-critical-services-not-running', reason, because)];
  // The node recovered while its users were on their way; one that starts has started only now.
  const healthySince = isStarting ? at : self.healthySince;
  return waitForFallback(self, reason, parameters, elapsed(healthySince, at));
};
