/**
 * A node fails, the failure is noticed, and its peer takes over (HA-3, HA-6, HA-7).
 */
import { detectionTime } from './effective-times.js';
import { autoRecoveryOf, isLoss, reasonOf, type FailureCause } from './failure-cause.js';
import { transferTime } from './ha-figures.js';
import type { HaParameters } from './ha-parameters.js';
import { haReasons } from './ha-reasons.js';
import type { StateReason } from './node-state.js';
import type { NodeView, PairView, RecoveryDecision } from './pair-view.js';
import { abandon, enter, startTimer, stopTimer } from './recovery-steps.js';

/** HA-7: the sessions on the node end at the failure, and nobody serves its users yet. */
export const decideFailure = (
  { self, peer }: PairView,
  cause: FailureCause,
  parameters: HaParameters,
  mdm: boolean,
): readonly RecoveryDecision[] => {
  const because = haReasons['node-failed'];
  const decisions: RecoveryDecision[] = [
    ...abandon(self.serves, 'node-failed', because),
    { do: 'close-standby', node: self.node, because },
  ];
  if (isLoss(cause)) decisions.push(enter(self, 'down', 'unknown', because));
  if (peer === undefined) {
    if (!isLoss(cause))
      decisions.push(enter(self, 'running-in-failed-mode', reasonOf(cause), because));
    return decisions;
  }
  // What the node was about to take over stays with nobody until that is noticed in its turn.
  if (self.state === 'taking-over') {
    const after = detectionTime(peer.ailment ?? cause, parameters, mdm);
    decisions.push(startTimer(peer, 'failure-noticed', after, haReasons['not-yet-noticed']));
  }
  // A takeover of this node's users is under way already, and goes on.
  if (peer.state !== 'taking-over') {
    const after = detectionTime(cause, parameters, mdm);
    decisions.push(startTimer(self, 'failure-noticed', after, haReasons['not-yet-noticed']));
  }
  return decisions;
};

/** HA-3: the failure has lasted for the delay of its cause. */
export const decideNoticed = ({ self, peer }: PairView): readonly RecoveryDecision[] => {
  if (peer === undefined) return [];
  return self.ailment === undefined
    ? decideBrokenRequest(self, peer)
    : decideNoticedFailure(self, peer, self.ailment);
};

/** A failover on request broke off because the peer failed as it took over. */
const decideBrokenRequest = (self: NodeView, peer: NodeView): readonly RecoveryDecision[] => {
  const because = haReasons['asked-to-fail-over'];
  if (peer.ailment === undefined && !isBusy(peer))
    return decideTakeover(self, peer, 'on-admin-request', because);
  return [
    enter(
      self,
      'running-in-failed-mode',
      reasonOf(peer.ailment ?? 'critical-service'),
      haReasons['both-failed'],
    ),
  ];
};

const decideNoticedFailure = (
  self: NodeView,
  peer: NodeView,
  cause: FailureCause,
): readonly RecoveryDecision[] => {
  const because = haReasons[isLoss(cause) ? 'peer-is-lost' : 'service-is-down'];
  // The peer serves the users already: there is nothing to take over.
  if (self.standing === 'failed-over' || self.standing === 'failed-over-by-request')
    return peer.ailment === undefined && !isLoss(cause)
      ? [enter(self, 'failed-over-critical-services-not-running', reasonOf(cause), because)]
      : decideBothFailed(self, peer, cause);
  // HA-6: the services of an idle node were stopped by the administrator, who has to start them.
  if (
    peer.ailment !== undefined ||
    peer.state === 'idle' ||
    peer.state === 'running-in-failed-mode'
  )
    return decideBothFailed(self, peer, cause);
  if (isBusy(peer))
    return [startTimer(self, 'failure-noticed', transferTime.value, haReasons['transfer-goes-on'])];
  const reason = self.standing === 'backup' ? autoRecoveryOf(cause) : reasonOf(cause);
  return [
    ...(isLoss(cause) ? [] : [enter(self, 'failing-over', reason, because)]),
    ...decideTakeover(self, peer, reason, because),
  ];
};

/** The peer of the failed node begins to take over its users. */
export const decideTakeover = (
  failed: NodeView,
  by: NodeView,
  reason: StateReason,
  because: RecoveryDecision['because'],
): readonly RecoveryDecision[] => [
  enter(by, 'taking-over', reason, because),
  stopTimer(by, because),
  startTimer(failed, 'takeover-ends', transferTime.value, because),
];

/** HA-6: where both have failed, what still runs is in failed mode. */
const decideBothFailed = (
  self: NodeView,
  peer: NodeView,
  cause: FailureCause,
): readonly RecoveryDecision[] => {
  const because = haReasons['both-failed'];
  if (isLoss(cause) && (peer.ailment === undefined || isLoss(peer.ailment))) return [];
  const up = [self, peer].filter(({ ailment }) => ailment === undefined || !isLoss(ailment));
  const reason = reasonOf(isLoss(cause) && peer.ailment !== undefined ? peer.ailment : cause);
  return up.flatMap((node) => [
    enter(node, 'running-in-failed-mode', reason, because),
    stopTimer(node, because),
  ]);
};

/** A node in the middle of starting, or of giving users back, takes nobody over. */
const isBusy = ({ state }: NodeView): boolean =>
  state === 'initializing' ||
  state === 'taking-back' ||
  state === 'falling-back' ||
  state === 'taking-over' ||
  state === 'failing-over';
