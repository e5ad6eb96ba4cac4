/**
 * The administrator's Recover, which restarts the Server Recovery Manager on every node of the pair
 * that is up (HA-6).
 */
import { reasonOf } from './failure-cause.js';
import { decideTakeover } from './failure-policy.js';
import type { HaParameters } from './ha-parameters.js';
import { haReasons } from './ha-reasons.js';
import type { PairView, RecoveryDecision } from './pair-view.js';
import { enter, startTimer, stopTimer, takeIn, unserved } from './recovery-steps.js';

export const decideRecoveryRequest = (
  { self, peer }: PairView,
  { keepAliveInterval }: HaParameters,
): readonly RecoveryDecision[] => {
  if (peer === undefined) return [];
  const because = haReasons['asked-to-recover'];
  return [
    ...[self, peer]
      .filter(({ state }) => state !== 'down')
      .map((node) => enter(node, 'initializing', 'initialization', because)),
    stopTimer(peer, because),
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
  const homes = unserved(pair);
  return [self, peer].flatMap((node) => [
    ...takeIn(
      homes.filter((home) => home === node.node),
      node,
      because,
    ),
    enter(node, 'normal', 'normal', because),
    { do: 'take-standing', node: node.node, standing: 'normal', because } as const,
  ]);
};
