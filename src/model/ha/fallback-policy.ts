/**
 * The users of a node go back to it, on request or by themselves (HA-10).
 */
import { microseconds, type Duration } from '../../engine/units.js';
import { automaticFallbackDelay, transferTime } from './ha-figures.js';
import type { HaParameters } from './ha-parameters.js';
import { haReasons } from './ha-reasons.js';
import type { StateReason } from './node-state.js';
import type { NodeView, PairView, RecoveryDecision } from './pair-view.js';
import { abandon, enter, startTimer, takeIn } from './recovery-steps.js';

const NO_TIME = microseconds(0);

/**
 * A node that recovered waits for its users to be sent back; HA-2: by itself, once it has been healthy
 * for 30 minutes, of which some may have passed.
 */
export const waitForFallback = (
  self: NodeView,
  reason: StateReason,
  { automaticFallback }: HaParameters,
  healthyFor: Duration = NO_TIME,
): readonly RecoveryDecision[] => {
  const because = haReasons['waits-for-fallback'];
  const waiting = enter(self, 'failed-over', reason, because);
  if (!automaticFallback) return [waiting];
  const rest = microseconds(Math.max(0, automaticFallbackDelay.value - healthyFor));
  return [waiting, startTimer(self, 'fallback-is-due', rest, because)];
};

/** The administrator asks for it. */
export const decideFallbackRequest = (pair: PairView): readonly RecoveryDecision[] =>
  decideFallback(pair, 'on-admin-request', haReasons['asked-to-fall-back']);

/** Automatic fallback, once the peer can give the users back. */
export const decideFallbackDue = (
  pair: PairView,
  { keepAliveInterval }: HaParameters,
): readonly RecoveryDecision[] =>
  pair.peer?.state === 'running-in-backup-mode' && pair.peer.ailment === undefined
    ? decideFallback(pair, 'automatic-fallback', haReasons['automatic-fallback'])
    : [startTimer(pair.self, 'fallback-is-due', keepAliveInterval, haReasons['waits-for-peer'])];

const decideFallback = (
  { self, peer }: PairView,
  reason: StateReason,
  because: RecoveryDecision['because'],
): readonly RecoveryDecision[] => {
  if (peer === undefined) return [];
  return [
    enter(self, 'taking-back', reason, because),
    enter(peer, 'falling-back', reason, because),
    ...abandon([self.node], 'fallback', haReasons['falls-back']),
    startTimer(self, 'takeback-ends', transferTime.value, because),
  ];
};

/** HA-6: the services of the node did not start; its users are with nobody. */
const decideFailedTakeback = (pair: readonly NodeView[]): readonly RecoveryDecision[] =>
  pair
    .filter(({ state }) => state !== 'down')
    .map((node) =>
      enter(
        node,
        'running-in-failed-mode',
        'start-of-critical-services-failed',
        haReasons['services-do-not-start'],
      ),
    );

/** Each node serves its own users again. */
export const decideTakebackEnd = ({ self, peer }: PairView): readonly RecoveryDecision[] => {
  if (peer === undefined) return [];
  if (self.ailment !== undefined) return decideFailedTakeback([self, peer]);
  const because = haReasons['takeback-is-over'];
  // The backup may have failed or restarted since; it is then judged in its own time.
  const isPeerWell = peer.ailment === undefined && peer.state === 'falling-back';
  return [
    ...takeIn([self.node], self, because),
    enter(self, 'normal', 'normal', because),
    ...(isPeerWell ? [enter(peer, 'normal', 'normal', because)] : []),
    ...[self, peer].map(({ node }): RecoveryDecision => ({
      do: 'take-standing',
      node,
      standing: 'normal',
      because,
    })),
  ];
};
