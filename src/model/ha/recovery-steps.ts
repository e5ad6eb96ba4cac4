/** The decisions of the Server Recovery Manager as words, for the policies that string them together. */
import type { Duration } from '../../engine/units.js';
import type { NodeId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import type { NodeState, StateReason } from './node-state.js';
import type {
  NodeView,
  PairView,
  RecoveryDecision,
  RecoveryTimer,
  SessionLoss,
} from './pair-view.js';

export const enter = (
  { node }: NodeView,
  state: NodeState,
  reason: StateReason,
  because: Reason,
): RecoveryDecision => ({ do: 'enter-state', node, state, reason, because });

export const startTimer = (
  { node }: NodeView,
  timer: RecoveryTimer,
  after: Duration,
  because: Reason,
): RecoveryDecision => ({ do: 'start-timer', node, timer, after, because });

export const stopTimer = ({ node }: NodeView, because: Reason): RecoveryDecision => ({
  do: 'stop-timer',
  node,
  because,
});

/** The sessions of the homes' users end, and no node serves them. */
export const abandon = (
  homes: readonly NodeId[],
  loss: SessionLoss,
  because: Reason,
): readonly RecoveryDecision[] =>
  homes.flatMap((home) => [
    { do: 'end-sessions', home, loss, because },
    { do: 'serve', home, by: undefined, because },
  ]);

/** The node serves the homes' users from now on, and rebuilds the phantoms of their push clients. */
export const takeIn = (
  homes: readonly NodeId[],
  by: NodeView,
  because: Reason,
): readonly RecoveryDecision[] =>
  homes.flatMap((home) => [
    { do: 'serve', home, by: by.node, because },
    { do: 'rebuild-phantoms', home, because },
  ]);

/** Whether the administrator's recovery of the pair is under way; its end judges how the nodes stand. */
export const isRecovering = ({ self, peer }: PairView): boolean =>
  self.timer === 'recovery-ends' || peer?.timer === 'recovery-ends';

/** The homes of the pair whose users nobody serves. */
export const unserved = ({ self, peer }: PairView): readonly NodeId[] => {
  const pair = peer === undefined ? [self] : [self, peer];
  const served = pair.flatMap(({ serves }) => serves);
  return pair.map(({ node }) => node).filter((home) => !served.includes(home));
};
