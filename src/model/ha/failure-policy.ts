/**
 * A node fails, the failure is noticed, and its peer takes over (HA-3, HA-6, HA-7).
 */
import { detectionTime, isDetectionDoubled } from './effective-times.js';
import { autoRecoveryOf, isLoss, reasonOf, type FailureCause } from './failure-cause.js';
import { transferTime } from './ha-figures.js';
import type { HaParameters } from './ha-parameters.js';
import { haReasons } from './ha-reasons.js';
import type { StateReason } from './node-state.js';
import type { NodeView, PairView, RecoveryDecision } from './pair-view.js';
import { abandon, enter, isRecovering, startTimer, stopTimer } from './recovery-steps.js';

/** HA-7: the sessions on the node end at the failure, and nobody serves its users yet. */
export const decideFailure = (
  pair: PairView,
  cause: FailureCause,
  parameters: HaParameters,
  mdm: boolean,
): readonly RecoveryDecision[] => {
  const { self, peer } = pair;
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
  if (self.state === 'taking-over') decisions.push(breakOff(peer, parameters));
  if (isToBeNoticed(self, peer, cause)) {
    const after = detectionTime(cause, parameters, mdm);
    const code = isDetectionDoubled(parameters, mdm)
      ? 'noticed-in-twice-the-time'
      : 'not-yet-noticed';
    decisions.push(startTimer(self, 'failure-noticed', after, haReasons[code]));
  }
  return decisions;
};

/** The takeover of the peer's users does not end; a peer that restarted meanwhile looks around. */
const breakOff = (peer: NodeView, { keepAliveInterval }: HaParameters): RecoveryDecision => {
  const because = haReasons['takeover-broke-off'];
  return peer.state === 'initializing' && peer.ailment === undefined
    ? startTimer(peer, 'initialized', keepAliveInterval, because)
    : stopTimer(peer, because);
};

/** Whether nothing that is under way already settles what becomes of the node. */
const isToBeNoticed = (self: NodeView, peer: NodeView, cause: FailureCause): boolean => {
  if (isRecovering({ self, peer }) || self.state === 'failing-over') return false;
  if (peer.state === 'taking-over' && peer.ailment === undefined) return false;
  if (isLoss(cause)) return true;
  // The end of taking back shows that services do not start; an idle node has none that run.
  return (
    self.state !== 'taking-back' && self.state !== 'idle' && self.state !== 'running-in-failed-mode'
  );
};

/** HA-3: the failure has lasted for the delay of its cause. */
export const decideNoticed = ({ self, peer }: PairView): readonly RecoveryDecision[] => {
  const cause = self.ailment;
  if (peer === undefined || cause === undefined) return [];
  if (peer.state === 'failing-over') return decideMoveFailed(self, peer);
  // HA-6: the services of an idle node were stopped by the administrator, who has to start them.
  if (
    peer.ailment !== undefined ||
    peer.state === 'idle' ||
    peer.state === 'running-in-failed-mode'
  )
    return decideBothFailed(self, peer, cause);
  const because = haReasons[isLoss(cause) ? 'peer-is-lost' : 'service-is-down'];
  if (isWithPeer(self) && peer.state !== 'falling-back')
    return isLoss(cause)
      ? []
      : [enter(self, 'failed-over-critical-services-not-running', reasonOf(cause), because)];
  if (peer.state === 'initializing' || peer.state === 'taking-back')
    return [startTimer(self, 'failure-noticed', transferTime.value, haReasons['transfer-goes-on'])];
  return decideTakeover(
    self,
    peer,
    self.standing === 'backup' ? autoRecoveryOf(cause) : reasonOf(cause),
    because,
  );
};

/** The peer serves the node's users already: there is nothing to take over. */
const isWithPeer = ({ standing }: NodeView): boolean =>
  standing === 'failed-over' || standing === 'failed-over-by-request';

/** The peer of the failed node begins to take over its users. */
export const decideTakeover = (
  failed: NodeView,
  by: NodeView,
  reason: StateReason,
  because: RecoveryDecision['because'],
): readonly RecoveryDecision[] => [
  ...(failed.state === 'down' || failed.state === 'failing-over'
    ? []
    : [enter(failed, 'failing-over', reason, because)]),
  enter(by, 'taking-over', reason, because),
  stopTimer(by, because),
  startTimer(failed, 'takeover-ends', transferTime.value, because),
];

/** HA-6: the node that was to take the users over failed before it had them. */
const decideMoveFailed = (self: NodeView, peer: NodeView): readonly RecoveryDecision[] =>
  enterFailedMode([self, peer], 'take-over-users-failed');

/** HA-6: where both have failed, what still runs is in failed mode. */
const decideBothFailed = (
  self: NodeView,
  peer: NodeView,
  cause: FailureCause,
): readonly RecoveryDecision[] => {
  if (isLoss(cause) && (peer.ailment === undefined || isLoss(peer.ailment))) return [];
  const reason = reasonOf(isLoss(cause) && peer.ailment !== undefined ? peer.ailment : cause);
  return enterFailedMode([self, peer], reason);
};

const enterFailedMode = (
  pair: readonly NodeView[],
  reason: StateReason,
): readonly RecoveryDecision[] => {
  const because = haReasons['both-failed'];
  return pair
    .filter(({ state }) => state !== 'down')
    .flatMap((node) => [
      enter(node, 'running-in-failed-mode', reason, because),
      stopTimer(node, because),
    ]);
};
