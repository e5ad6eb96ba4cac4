/**
 * How a node stands once it sees its peer: it resumes where the pair stood (HA-6).
 */
import type { NodeId } from '../devices/identifiers.js';
import { decideTakeover } from './failure-policy.js';
import { waitForFallback } from './fallback-policy.js';
import type { HaParameters } from './ha-parameters.js';
import { haReasons } from './ha-reasons.js';
import type { NodeView, PairView, RecoveryDecision } from './pair-view.js';
import { enter, takeIn, unserved } from './recovery-steps.js';

export const decideStanding = (
  pair: PairView,
  parameters: HaParameters,
): readonly RecoveryDecision[] => {
  const { self, peer } = pair;
  const because = haReasons['sees-its-peer'];
  const serve = takeIn(homesOf(pair), self, because);
  // What became of the pair before the restart is not known any more, to either node.
  if (peer?.state === 'running-in-failed-mode')
    return [self, peer].map((node) =>
      enter(node, 'running-in-failed-mode', 'unknown', haReasons['restarts-beside-failed-peer']),
    );
  // The node was to take the peer's users over, and does so now.
  if (peer?.state === 'failing-over')
    return [...serve, ...decideTakeover(peer, self, 'initialization', because)];
  if (peer?.state === 'taking-back')
    return [...serve, enter(self, 'falling-back', 'initialization', because)];
  return [...serve, ...decideState(self, parameters)];
};

const decideState = (self: NodeView, parameters: HaParameters): readonly RecoveryDecision[] => {
  const because = haReasons['sees-its-peer'];
  switch (self.standing) {
    case 'normal':
      return [enter(self, 'normal', 'normal', because)];
    case 'backup':
      return [enter(self, 'running-in-backup-mode', 'initialization', because)];
    case 'failed-over-by-request':
      return [enter(self, 'idle', 'initialization', because)];
    case 'failed-over':
      return waitForFallback(self, 'initialization', parameters);
  }
};

/** Whom the node serves by its standing, where nobody else does, and no move to its peer is under way. */
export const homesOf = (pair: PairView): readonly NodeId[] => {
  const { self, peer } = pair;
  const homes = unserved(pair);
  if (self.standing === 'backup' && peer?.state !== 'taking-back') return homes;
  const servesOwn = self.standing === 'normal' || self.standing === 'backup';
  return homes.filter((home) => servesOwn && home === self.node);
};
