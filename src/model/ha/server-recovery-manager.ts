/**
 * The Server Recovery Manager of every node: takes what happens to a node, asks the policy about its
 * pair, applies what it decides, and keeps the timers. A node has one timer at a time.
 */
import type { EventKind, Simulation } from '../../engine/simulation.js';
import type { Topology } from '../deployment/topology.js';
import { peerOf } from '../deployment/topology.js';
import type { UserPlacement } from '../deployment/user-placement.js';
import { nodeId, type NodeId } from '../devices/identifiers.js';
import type { Reason } from '../rulebook/reason.js';
import type { FailureCause } from './failure-cause.js';
import type { HaObserver } from './ha-observer.js';
import type { NodeTable } from './node-table.js';
import {
  recoveryTimers,
  type NodeView,
  type PairView,
  type RecoveryDecision,
  type RecoveryStimulus,
  type RecoveryTimer,
  type SessionLoss,
} from './pair-view.js';
import { decideServerRecovery, type RecoverySettings } from './recovery-policy.js';
import {
  refusesFailover,
  refusesFailure,
  refusesFallback,
  refusesRecover,
  refusesRecovery,
} from './recovery-refusal.js';

/** Carries out what concerns users and their clients. */
export type UserMover = {
  /** The client sessions of the home's users end. */
  endSessions(home: NodeId, loss: SessionLoss): void;
  /** From now on the node serves the home's users, or none does. */
  serve(home: NodeId, by: NodeId | undefined): void;
  rebuildPhantoms(home: NodeId): void;
  /** The standby connections of clients to the node end. */
  closeStandby(node: NodeId): void;
  /** The node is in another state than before, or in the same for another reason. */
  entered(node: NodeId): void;
};

export type RecoveryParts = {
  readonly simulation: Simulation;
  readonly topology: Topology;
  readonly placement: UserPlacement;
  readonly nodes: NodeTable;
  readonly mover: UserMover;
  readonly observer: HaObserver;
  readonly settings: () => RecoverySettings;
};

const NO_TIMER = -1;

export class ServerRecoveryManager {
  readonly #parts: RecoveryParts;
  readonly #fires: EventKind<NodeId>;
  /** For each node the place of its timer among all, and when it fires. */
  readonly #timer: Int8Array;
  readonly #dueAt: Float64Array;

  constructor(parts: RecoveryParts) {
    this.#parts = parts;
    const nodes = parts.topology.nodes.length;
    this.#timer = new Int8Array(nodes).fill(NO_TIMER);
    this.#dueAt = new Float64Array(nodes);
    this.#fires = parts.simulation.define<number>('server recovery timer', 'timer', (node) =>
      this.#fire(nodeId(node)),
    );
  }

  /** What the node's timer waits for; undefined where it has none. */
  timerOf(node: NodeId): RecoveryTimer | undefined {
    return recoveryTimers[this.#timer[node]!];
  }

  /** Something happens to the node; answers why it cannot, or undefined. */
  fail(node: NodeId, cause: FailureCause): Reason | undefined {
    const refusal = refusesFailure(this.#viewOf(node));
    if (refusal !== undefined) return this.#refuse(node, refusal);
    this.#parts.nodes.fail(node, cause);
    return this.#on(node, { kind: 'fails', cause, at: this.#parts.simulation.now });
  }

  /** What ailed the node is gone. */
  recover(node: NodeId): Reason | undefined {
    const view = this.#viewOf(node);
    const refusal = refusesRecovery(view);
    const cause = view.self.ailment;
    if (refusal !== undefined || cause === undefined) return this.#refuse(node, refusal);
    this.#parts.nodes.heal(node, this.#parts.simulation.now);
    return this.#on(node, { kind: 'recovers', cause, at: this.#parts.simulation.now });
  }

  /** The administrator asks for failover of the node's users to its peer. */
  failOver(node: NodeId): Reason | undefined {
    return this.#request(node, 'failover-requested', refusesFailover);
  }

  /** The administrator asks for the node's users to be sent back to it. */
  fallBack(node: NodeId): Reason | undefined {
    return this.#request(node, 'fallback-requested', refusesFallback);
  }

  /** The administrator asks for recovery of the pair, where both have failed. */
  recoverPair(node: NodeId): Reason | undefined {
    return this.#request(node, 'recovery-requested', refusesRecover);
  }

  #request(
    node: NodeId,
    kind: 'failover-requested' | 'fallback-requested' | 'recovery-requested',
    refuses: (view: PairView) => Reason | undefined,
  ): Reason | undefined {
    const refusal = refuses(this.#viewOf(node));
    if (refusal !== undefined) return this.#refuse(node, refusal);
    return this.#on(node, { kind, at: this.#parts.simulation.now });
  }

  #refuse(node: NodeId, because: Reason | undefined): Reason | undefined {
    const { observer, simulation } = this.#parts;
    if (because !== undefined) observer.nodeRefused?.(simulation.now, node, because);
    return because;
  }

  #fire(node: NodeId): void {
    const at = this.#parts.simulation.now;
    const kind = this.timerOf(node);
    if (kind === undefined || this.#dueAt[node] !== at) return;
    this.#timer[node] = NO_TIMER;
    this.#on(node, { kind, at });
  }

  #on(node: NodeId, stimulus: RecoveryStimulus): undefined {
    const { observer, settings } = this.#parts;
    const decisions = decideServerRecovery(this.#viewOf(node), stimulus, settings());
    observer.nodeDecided?.(node, stimulus, decisions);
    for (const decision of decisions) this.#apply(decision);
  }

  #apply(decision: RecoveryDecision): void {
    const { nodes, mover, simulation } = this.#parts;
    switch (decision.do) {
      case 'enter-state':
        nodes.enter(decision.node, decision.state, decision.reason);
        return mover.entered(decision.node);
      case 'take-standing':
        return nodes.take(decision.node, decision.standing);
      case 'end-sessions':
        return mover.endSessions(decision.home, decision.loss);
      case 'serve':
        return mover.serve(decision.home, decision.by);
      case 'rebuild-phantoms':
        return mover.rebuildPhantoms(decision.home);
      case 'close-standby':
        return mover.closeStandby(decision.node);
      case 'start-timer':
        this.#timer[decision.node] = recoveryTimers.indexOf(decision.timer);
        simulation.after(decision.after, this.#fires, decision.node);
        this.#dueAt[decision.node] = simulation.now + decision.after;
        return undefined;
      case 'stop-timer':
        this.#timer[decision.node] = NO_TIMER;
        return undefined;
    }
  }

  #viewOf(node: NodeId): PairView {
    const peer = peerOf(node, this.#parts.topology);
    return {
      self: this.#nodeViewOf(node),
      peer: peer === undefined ? undefined : this.#nodeViewOf(peer),
    };
  }

  #nodeViewOf(node: NodeId): NodeView {
    const { nodes, placement } = this.#parts;
    return {
      node,
      state: nodes.stateOf(node),
      reason: nodes.reasonOf(node),
      ailment: nodes.ailmentOf(node),
      healthySince: nodes.healthySince(node),
      standing: nodes.standingOf(node),
      serves: placement.homesServedBy(node),
      timer: this.timerOf(node),
    };
  }
}
