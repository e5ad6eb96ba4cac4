/** Which requests the Server Recovery Manager refuses, and why. */
import type { Reason } from '../rulebook/reason.js';
import { haReasons } from './ha-reasons.js';
import type { PairView } from './pair-view.js';

/** HA-3: a node that has failed cannot fail again before it recovered. */
export const refusesFailure = ({ self }: PairView): Reason | undefined =>
  self.ailment === undefined ? undefined : haReasons['failed-already'];

export const refusesRecovery = ({ self }: PairView): Reason | undefined =>
  self.ailment === undefined ? haReasons['not-failed'] : undefined;

/** HA-6: failover on request begins where both nodes are in order. */
export const refusesFailover = ({ self, peer }: PairView): Reason | undefined => {
  if (peer === undefined) return haReasons['no-high-availability'];
  const isNormal = [self, peer].every(
    ({ state, ailment }) => state === 'normal' && ailment === undefined,
  );
  return isNormal ? undefined : haReasons['not-normal'];
};

/** HA-6: a node falls back while its peer serves its users, and once it is up itself. */
export const refusesFallback = ({ self, peer }: PairView): Reason | undefined => {
  if (peer === undefined) return haReasons['no-high-availability'];
  const isWaiting =
    self.state === 'idle' ||
    self.state === 'failed-over' ||
    self.state === 'failed-over-critical-services-not-running';
  return isWaiting && peer.state === 'running-in-backup-mode'
    ? undefined
    : haReasons['nothing-to-fall-back'];
};

export const refusesRecover = ({ self, peer }: PairView): Reason | undefined => {
  if (peer === undefined) return haReasons['no-high-availability'];
  const isFailed = [self, peer].some(({ state }) => state === 'running-in-failed-mode');
  return isFailed ? undefined : haReasons['nothing-to-recover'];
};
