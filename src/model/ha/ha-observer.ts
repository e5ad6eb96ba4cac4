/**
 * Who wants to know what becomes of nodes, and of the clients that lost their session. An observer
 * is told; it must not schedule, draw or change anything.
 */
import type { Duration, Instant } from '../../engine/units.js';
import type { ClientId, NodeId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import type { RecoveryDecision, RecoveryStimulus } from './pair-view.js';

/** A client has a session again. */
export type Return = {
  readonly at: Instant;
  readonly client: ClientId;
  /** The node that its session was lost from, and the one that has it now. */
  readonly from: NodeId;
  readonly node: NodeId;
  /** Since its session was lost. */
  readonly after: Duration;
  /** A phantom stands in for the client until it is back itself (HA-9). */
  readonly isPhantom: boolean;
  /** The client waited for its user, and signed in when the user was back at the device (HA-7). */
  readonly isWithUser: boolean;
  /** The XCP Router's restart ended its session, which is no loss that observers are told of. */
  readonly isByRestart: boolean;
};

export type HaObserver = {
  /** The policy was asked about a node; the decisions are applied next, one by one. */
  nodeDecided?(
    node: NodeId,
    stimulus: RecoveryStimulus,
    decisions: readonly RecoveryDecision[],
  ): void;
  /** A request could not be met, and changed nothing. */
  nodeRefused?(at: Instant, node: NodeId, because: Reason): void;
  /** A client lost its session on the node; the reason says how it will come back. */
  sessionLost?(at: Instant, client: ClientId, node: NodeId, because: Reason): void;
  returned?(news: Return): void;
  /** An attempt to sign in failed, and the client draws again (HA-7). */
  attemptFailed?(at: Instant, client: ClientId, because: Reason): void;
  /**
   * A client that was about to sign in cannot by itself: its lid was closed meanwhile, or it needs a
   * phantom (HA-7, HA-9).
   */
  putAway?(at: Instant, client: ClientId): void;
};
