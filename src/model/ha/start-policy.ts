/**
 * What ailed a node is gone, or the administrator asks for recovery: the node resumes where the
 * pair stands (HA-6).
 */
import { microseconds } from '../../engine/units.js';
import { isLoss, reasonOf, type FailureCause } from './failure-cause.js';
import { decideTakeover } from './failure-policy.js';
import { waitForFallback } from './fallback-policy.js';
import type { HaParameters } from './ha-parameters.js';
import { haReasons } from './ha-reasons.js';
import type { NodeView, PairView, RecoveryDecision } from './pair-view.js';
import { enter, startTimer, stopTimer, takeIn, unserved } from './recovery-steps.js';

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
  return isLoss(from)
    ? decideNodeStart(self, peer, parameters)
    : decideServiceStart(pair, from, parameters);
};

const decideNodeStart = (
  self: NodeView,
  peer: NodeView,
  { keepAliveInterval }: HaParameters,
): readonly RecoveryDecision[] => {
  const because = haReasons['node-starts'];
  const starts = enter(self, 'initializing', 'initialization', because);
  // While its users are being taken over, the end of that decides where it stands.
  return peer.state === 'taking-over'
    ? [starts]
    : [starts, startTimer(self, 'initialized', keepAliveInterval, because)];
};

const decideServiceStart = (
  pair: PairView,
  from: FailureCause,
  parameters: HaParameters,
): readonly RecoveryDecision[] => {
  const { self } = pair;
  const because = haReasons['services-run-again'];
  switch (self.state) {
    case 'failing-over':
    case 'running-in-failed-mode':
      return [];
    case 'failed-over-critical-services-not-running':
      return waitForFallback(self, reasonOf(from), parameters);
    default:
      // The failure was not noticed: the node serves whom it served.
      return [stopTimer(self, because), ...takeIn(homesOf(pair), self, because)];
  }
};

/** Whom the node serves by its standing, where nobody else does. */
const homesOf = (pair: PairView): ReturnType<typeof unserved> => {
  const { self } = pair;
  if (self.standing === 'normal') return [self.node].filter((home) => isUnserved(home, pair));
  return self.standing === 'backup' ? unserved(pair) : [];
};

const isUnserved = (home: NodeView['node'], pair: PairView): boolean =>
  unserved(pair).includes(home);

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
  const decisions = [...decideStanding(pair, parameters)];
  if (peer.state === 'initializing')
    decisions.push(
      stopTimer(peer, haReasons['sees-its-peer']),
      ...decideStanding({ self: peer, peer: self }, parameters),
    );
  return decisions;
};

const decideStanding = (pair: PairView, parameters: HaParameters): readonly RecoveryDecision[] => {
  const { self, peer } = pair;
  const because = haReasons['sees-its-peer'];
  if (peer?.state === 'running-in-failed-mode')
    return [enter(self, 'running-in-failed-mode', peer.reason, because)];
  switch (self.standing) {
    case 'normal':
      return [...takeIn(homesOf(pair), self, because), enter(self, 'normal', 'normal', because)];
    case 'backup':
      return [
        ...takeIn(homesOf(pair), self, because),
        enter(self, 'running-in-backup-mode', 'initialization', because),
      ];
    case 'failed-over-by-request':
      return [enter(self, 'idle', 'initialization', because)];
    case 'failed-over':
      return waitForFallback(self, 'initialization', parameters);
  }
};

/** HA-2: the peer was not seen in time, and is taken over; an idle node stays idle. */
export const decideInitializationTimeout = ({
  self,
  peer,
}: PairView): readonly RecoveryDecision[] => {
  if (peer === undefined) return [];
  const because = haReasons['peer-not-seen'];
  return self.standing === 'failed-over-by-request'
    ? [enter(self, 'idle', 'initialization', because)]
    : decideTakeover(peer, self, 'peer-down-during-initialization', because);
};

/** The administrator's Recover restarts the Server Recovery Manager on every node that is up. */
export const decideRecoveryRequest = (
  { self, peer }: PairView,
  { keepAliveInterval }: HaParameters,
): readonly RecoveryDecision[] => {
  const because = haReasons['asked-to-recover'];
  return [
    ...[self, ...(peer === undefined ? [] : [peer])]
      .filter(({ state }) => state !== 'down')
      .map((node) => enter(node, 'initializing', 'initialization', because)),
    startTimer(self, 'recovery-ends', keepAliveInterval, because),
  ];
};

/** Two healthy nodes are as at first; a healthy one alone takes over; none stays in failed mode. */
export const decideRecoveryEnd = (pair: PairView): readonly RecoveryDecision[] => {
  const { self, peer } = pair;
  if (peer === undefined) return [];
  const because = haReasons['asked-to-recover'];
  const [healthy, other] = self.ailment === undefined ? [self, peer] : [peer, self];
  const { ailment } = healthy;
  if (ailment !== undefined)
    return [self, peer]
      .filter(({ state }) => state !== 'down')
      .map((node) => enter(node, 'running-in-failed-mode', reasonOf(ailment), because));
  if (other.ailment !== undefined)
    return decideTakeover(other, healthy, reasonOf(other.ailment), because);
  return [self, peer].flatMap((node) => [
    ...takeIn(
      [node.node].filter((home) => isUnserved(home, pair)),
      node,
      because,
    ),
    enter(node, 'normal', 'normal', because),
    { do: 'take-standing', node: node.node, standing: 'normal', because } as const,
  ]);
};
