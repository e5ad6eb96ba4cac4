/**
 * How the nodes stood over time: every state that one entered, and the stretches in which it was not
 * normal. Told of decisions before they are applied, it works out what they come to.
 */
import type { Instant } from '../../engine/units.js';
import type { Cluster } from '../../model/cluster.js';
import { peerOf } from '../../model/deployment/topology.js';
import type { NodeId } from '../../model/devices/identifiers.js';
import type { NodeState, StateReason } from '../../model/ha/node-state.js';
import type { FailureCause } from '../../model/ha/failure-cause.js';
import type { RecoveryDecision, RecoveryStimulus } from '../../model/ha/pair-view.js';

export type StateChange = {
  readonly at: Instant;
  readonly node: NodeId;
  readonly state: NodeState;
  readonly reason: StateReason;
};

/**
 * `out-of-service`: something ails the node, or its services are stopped. `serving-both`: it serves its
 * peer's users beside its own. `not-normal`: it starts, waits for its users, or they are on their way.
 */
export type Condition = 'normal' | 'out-of-service' | 'serving-both' | 'not-normal';

/** What ailed a node, or the administrator who asked for a failover. */
export type WindowCause = FailureCause | 'on-request';

/** A stretch in which a node was not normal, from one change of its condition to the next. */
export type FailureWindow = {
  readonly node: NodeId;
  readonly condition: Exclude<Condition, 'normal'>;
  /** What put the node out of service, where that was it. */
  readonly cause: WindowCause | undefined;
  readonly from: Instant;
  /** Undefined where the run ended first. */
  readonly to: Instant | undefined;
};

export class NodeConditions {
  readonly changes: StateChange[] = [];
  readonly #cluster: Cluster;
  readonly #closed: FailureWindow[] = [];
  /** The windows that are open now, by node. */
  readonly #open = new Map<NodeId, FailureWindow>();

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  nodeDecided(
    about: NodeId,
    stimulus: RecoveryStimulus,
    decisions: readonly RecoveryDecision[],
  ): void {
    const { at } = stimulus;
    for (const decision of decisions) {
      if (decision.do !== 'enter-state') continue;
      const { node, state, reason } = decision;
      this.changes.push({ at, node, state, reason });
    }
    for (const node of this.#pairOf(about)) {
      const cause = node === about ? causeOf(stimulus) : undefined;
      this.#note(node, this.#conditionAfter(node, decisions), cause, at);
    }
  }

  /** HA-11: whether the node and the one that would take over from it are in order. */
  isNormal(node: NodeId): boolean {
    const { nodes } = this.#cluster.ha;
    return this.#pairOf(node).every(
      (each) => nodes.stateOf(each) === 'normal' && nodes.ailmentOf(each) === undefined,
    );
  }

  /** By beginning, then by node. */
  get windows(): readonly FailureWindow[] {
    return [...this.#closed, ...this.#open.values()].toSorted(
      (one, other) => one.from - other.from || one.node - other.node,
    );
  }

  #pairOf(node: NodeId): readonly NodeId[] {
    const peer = peerOf(node, this.#cluster.deployment.topology);
    return peer === undefined ? [node] : [node, peer];
  }

  #note(node: NodeId, condition: Condition, cause: WindowCause | undefined, at: Instant): void {
    const open = this.#open.get(node);
    if (open?.condition === condition || (open === undefined && condition === 'normal')) return;
    this.#open.delete(node);
    // What did not last for any time was no stretch.
    if (open !== undefined && open.from < at) this.#closed.push({ ...open, to: at });
    if (condition !== 'normal')
      this.#open.set(node, { node, condition, cause, from: at, to: undefined });
  }

  #conditionAfter(node: NodeId, decisions: readonly RecoveryDecision[]): Condition {
    const { ha, placement } = this.#cluster;
    const serves = new Set(placement.homesServedBy(node));
    let state = ha.nodes.stateOf(node);
    for (const decision of decisions) {
      if (decision.do === 'enter-state' && decision.node === node) state = decision.state;
      if (decision.do !== 'serve') continue;
      if (decision.by === node) serves.add(decision.home);
      else serves.delete(decision.home);
    }
    if (ha.nodes.ailmentOf(node) !== undefined) return 'out-of-service';
    if (serves.size === 0) return isUnderWay(state) ? 'not-normal' : 'out-of-service';
    if (serves.size > 1) return 'serving-both';
    return state === 'normal' ? 'normal' : 'not-normal';
  }
}

/** A node that serves nobody, and does not because it starts, waits for its users or gets them. */
const isUnderWay = (state: NodeState): boolean =>
  state === 'initializing' || state === 'failed-over' || state === 'taking-back';

const causeOf = (stimulus: RecoveryStimulus): WindowCause | undefined => {
  if (stimulus.kind === 'fails') return stimulus.cause;
  return stimulus.kind === 'failover-requested' ? 'on-request' : undefined;
};
