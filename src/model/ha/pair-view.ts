/**
 * What a policy may see of the two nodes of a subcluster, and what it answers.
 */
import type { Duration, Instant } from '../../engine/units.js';
import type { NodeId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import type { FailureCause } from './failure-cause.js';
import type { NodeState, StateReason } from './node-state.js';

/**
 * Where the users of a node are by the last move that was completed; this outlasts a restart of the
 * node. `backup`: the node also serves the users of its peer.
 */
export const standings = ['normal', 'failed-over', 'failed-over-by-request', 'backup'] as const;

export type Standing = (typeof standings)[number];

export type NodeView = {
  readonly node: NodeId;
  readonly state: NodeState;
  readonly reason: StateReason;
  /** What ails the node; undefined where it is healthy. */
  readonly ailment: FailureCause | undefined;
  /** Since when nothing ails it, where nothing does; a node that was lost starts at that moment. */
  readonly healthySince: Instant;
  readonly standing: Standing;
  /** The homes whose users it serves. */
  readonly serves: readonly NodeId[];
  /** What it waits for, or what its pair waits for. */
  readonly timer: RecoveryTimer | undefined;
};

/** The node that a stimulus is about, and its peer where high availability is on. */
export type PairView = { readonly self: NodeView; readonly peer: NodeView | undefined };

/** Timers of the Server Recovery Manager: a node has one at a time. */
export const recoveryTimers = [
  'failure-noticed',
  'takeover-ends',
  'initialized',
  'initialization-times-out',
  'fallback-is-due',
  'takeback-ends',
  'recovery-ends',
] as const;

export type RecoveryTimer = (typeof recoveryTimers)[number];

/** What happened to the node; a timer is named for what it means when it fires. */
export type RecoveryStimulus = { readonly at: Instant } & (
  | { readonly kind: 'fails' | 'recovers'; readonly cause: FailureCause }
  | {
      readonly kind:
        'failover-requested' | 'fallback-requested' | 'recovery-requested' | RecoveryTimer;
    }
);

/** Why the sessions of a home's users end. */
export type SessionLoss = 'node-failed' | 'failover-by-request' | 'fallback';

export type RecoveryDecision = { readonly because: Reason } & (
  | {
      readonly do: 'enter-state';
      readonly node: NodeId;
      readonly state: NodeState;
      readonly reason: StateReason;
    }
  | { readonly do: 'take-standing'; readonly node: NodeId; readonly standing: Standing }
  /** The client sessions of the home's users end. */
  | { readonly do: 'end-sessions'; readonly home: NodeId; readonly loss: SessionLoss }
  /** From now on the node serves the home's users, or none does. */
  | { readonly do: 'serve'; readonly home: NodeId; readonly by: NodeId | undefined }
  | { readonly do: 'rebuild-phantoms'; readonly home: NodeId }
  /** The standby connections to the node end (HA-12). */
  | { readonly do: 'close-standby'; readonly node: NodeId }
  /** In place of the timer that the node has, if any. */
  | {
      readonly do: 'start-timer';
      readonly node: NodeId;
      readonly timer: RecoveryTimer;
      readonly after: Duration;
    }
  | { readonly do: 'stop-timer'; readonly node: NodeId }
);
