/** How every node stands: its state and reason, what ails it, and where its users are. */
import { bytesOf } from '../../engine/columns.js';
import { atMicrosecond, type Instant } from '../../engine/units.js';
import type { NodeId } from '../devices/identifiers.js';
import { failureCauses, type FailureCause } from './failure-cause.js';
import { nodeStates, stateReasons, type NodeState, type StateReason } from './node-state.js';
import { standings, type Standing } from './pair-view.js';

const HEALTHY = 0;

/** The states in which the services of a node run, and no users are on their way. */
const holdsStandby: readonly NodeState[] = ['normal', 'running-in-backup-mode', 'failed-over'];

export class NodeTable {
  readonly #state: Uint8Array;
  readonly #reason: Uint8Array;
  /** The place of the cause among all from 1, or HEALTHY. */
  readonly #ailment: Uint8Array;
  readonly #standing: Uint8Array;
  /** When the last ailment of a node was over. */
  readonly #healedAt: Float64Array;

  /** All nodes are in order at first. */
  constructor(nodes: number) {
    this.#state = new Uint8Array(nodes).fill(nodeStates.indexOf('normal'));
    this.#reason = new Uint8Array(nodes).fill(stateReasons.indexOf('normal'));
    this.#ailment = new Uint8Array(nodes);
    this.#standing = new Uint8Array(nodes);
    this.#healedAt = new Float64Array(nodes);
  }

  stateOf(node: NodeId): NodeState {
    return nodeStates[this.#state[node]!]!;
  }

  reasonOf(node: NodeId): StateReason {
    return stateReasons[this.#reason[node]!]!;
  }

  enter(node: NodeId, state: NodeState, reason: StateReason): void {
    this.#state[node] = nodeStates.indexOf(state);
    this.#reason[node] = stateReasons.indexOf(reason);
  }

  /** What ails the node; undefined where it is healthy. */
  ailmentOf(node: NodeId): FailureCause | undefined {
    return failureCauses[this.#ailment[node]! - 1];
  }

  fail(node: NodeId, cause: FailureCause): void {
    this.#ailment[node] = failureCauses.indexOf(cause) + 1;
  }

  heal(node: NodeId, at: Instant): void {
    this.#ailment[node] = HEALTHY;
    this.#healedAt[node] = at;
  }

  /** Since when nothing ails the node, where it has no ailment. */
  healthySince(node: NodeId): Instant {
    return atMicrosecond(this.#healedAt[node]!);
  }

  /** HA-12: whether clients of the peer can have standby connections to the node. */
  canHoldStandby(node: NodeId): boolean {
    return this.ailmentOf(node) === undefined && holdsStandby.includes(this.stateOf(node));
  }

  standingOf(node: NodeId): Standing {
    return standings[this.#standing[node]!]!;
  }

  take(node: NodeId, standing: Standing): void {
    this.#standing[node] = standings.indexOf(standing);
  }

  /** Feeds every column to a digest. */
  digest(feed: (bytes: Uint8Array) => void): void {
    for (const column of [this.#state, this.#reason, this.#ailment, this.#standing])
      feed(bytesOf(column));
  }
}
