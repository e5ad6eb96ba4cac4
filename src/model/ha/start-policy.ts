/**
 * What ailed a node is gone: it starts, looks for its peer, or goes on with what it was doing (HA-6).
 */
import { microseconds } from '../../engine/units.js';
import { decideTakeover } from './failure-policy.js';
import { isLoss, reasonOf, type FailureCause } from './failure-cause.js';
import { waitForFallback } from './fallback-policy.js';
import { transferTime } from './ha-figures.js';
import type { HaParameters } from './ha-parameters.js';
import { haReasons } from './ha-reasons.js';
import type { NodeView, PairView, RecoveryDecision } from './pair-view.js';
import { enter, isRecovering, startTimer, stopTimer, takeIn } from './recovery-steps.js';
import { decideStanding, homesOf } from './standing-policy.js';

/** A node that was lost starts; one whose services were down goes on. */
export const decideRecovery = (
  pair: PairView,
  from: FailureCause,
  parameters: HaParameters,
): readonly RecoveryDecision[] => {
  const { self, peer } = pair;
  if (peer === undefined) {
    const because = haReasons[isLoss(from) ? 'node-starts' : 'services-run-again'];
    return [...takeIn([self.node], self, because), enter(self, 'normal', 'normal', because)];
  }
  if (isLoss(from)) return decideNodeStart(self, peer, parameters);
  return isRecovering(pair) ? [] : decideServiceStart(self, peer, from, parameters);
};

const decideNodeStart = (
  self: NodeView,
  peer: NodeView,
  { keepAliveInterval }: HaParameters,
): readonly RecoveryDecision[] => {
  const because = haReasons['node-starts'];
  if (peer.state === 'falling-back')
    return [
      enter(self, 'taking-back', 'initialization', because),
      startTimer(self, 'takeback-ends', transferTime.value, because),
    ];
  const starts = enter(self, 'initializing', 'initialization', because);
  // While its users are being taken over, or the pair recovers, the end of that decides where it stands.
  const isSettled = peer.state === 'taking-over' && peer.ailment === undefined;
  return isSettled || isRecovering({ self, peer })
    ? [starts]
    : [starts, startTimer(self, 'initialized', keepAliveInterval, because)];
};

const decideServiceStart = (
  self: NodeView,
  peer: NodeView,
  from: FailureCause,
  parameters: HaParameters,
): readonly RecoveryDecision[] => {
  const pair = { self, peer };
  const because = haReasons['services-run-again'];
  switch (self.state) {
    case 'failing-over':
    case 'running-in-failed-mode':
    case 'taking-back':
    case 'idle':
      return [];
    case 'failed-over-critical-services-not-running':
      return waitForFallback(self, reasonOf(from), parameters);
    case 'failed-over':
      return waitForFallback(self, self.reason, parameters);
    case 'initializing':
      return self.timer === 'takeover-ends'
        ? []
        : [startTimer(self, 'initialized', parameters.keepAliveInterval, because)];
    case 'taking-over':
      return [stopTimer(self, because), ...decideTakeoverAgain(self, peer, parameters)];
    case 'falling-back':
      return [
        stopTimer(self, because),
        ...takeIn(homesOf(pair), self, because),
        ...(peer.state === 'taking-back' ? [] : [enter(self, 'normal', 'normal', because)]),
      ];
    default:
      // The failure was not noticed: the node serves whom it served.
      return [stopTimer(self, because), ...takeIn(homesOf(pair), self, because)];
  }
};

/** A takeover that broke off goes on, unless the users' own node is back. */
const decideTakeoverAgain = (
  self: NodeView,
  peer: NodeView,
  parameters: HaParameters,
): readonly RecoveryDecision[] => {
  const because = haReasons['takeover-goes-on'];
  return peer.state === 'down'
    ? [
        ...takeIn(homesOf({ self, peer }), self, because),
        startTimer(peer, 'takeover-ends', transferTime.value, because),
      ]
    : decideStanding({ self, peer }, parameters);
};

/** The node looks for its peer; two nodes that start together see each other. */
export const decideInitialized = (
  pair: PairView,
  parameters: HaParameters,
): readonly RecoveryDecision[] => {
  const { self, peer } = pair;
  if (peer === undefined) return [];
  if (peer.state === 'down') {
    const { initializationKeepAliveTimeout, keepAliveInterval } = parameters;
    const rest = microseconds(Math.max(0, initializationKeepAliveTimeout - keepAliveInterval));
    return [startTimer(self, 'initialization-times-out', rest, haReasons['node-starts'])];
  }
  return decideSight(self, peer, parameters);
};

const decideSight = (
  self: NodeView,
  peer: NodeView,
  parameters: HaParameters,
): readonly RecoveryDecision[] => {
  const decisions = [...decideStanding({ self, peer }, parameters)];
  // A peer whose services failed as it started is noticed in its own time.
  if (peer.state === 'initializing' && peer.ailment === undefined)
    decisions.push(
      stopTimer(peer, haReasons['sees-its-peer']),
      ...decideStanding({ self: peer, peer: self }, parameters),
    );
  return decisions;
};

/** HA-2: the peer was not seen in time, and is taken over; an idle node stays idle. */
export const decideInitializationTimeout = (
  { self, peer }: PairView,
  parameters: HaParameters,
): readonly RecoveryDecision[] => {
  if (peer === undefined) return [];
  // The peer has started since.
  if (peer.state !== 'down') return decideSight(self, peer, parameters);
  const because = haReasons['peer-not-seen'];
  return self.standing === 'failed-over-by-request'
    ? [enter(self, 'idle', 'initialization', because)]
    : decideTakeover(peer, self, 'peer-down-during-initialization', because);
};
