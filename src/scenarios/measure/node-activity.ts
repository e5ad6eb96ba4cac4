/**
 * Counts what happens on each node: sessions that clients begin, messages that they send, and packets
 * that are lost with the node.
 */
import type { Instant } from '../../engine/units.js';
import type { NodeId } from '../../model/devices/identifiers.js';
import type { Emptying } from '../../model/mdm/mdm-observer.js';
import { mdmReasons } from '../../model/mdm/mdm-reasons.js';
import type { Reason } from '../../model/rulebook/reason.js';
import { PerSecond } from './per-second.js';

/** QM-9: a buffer that these end is lost because its node fails, or its users move. */
const lossesWithNode: readonly Reason[] = [
  mdmReasons['buffer-lost-with-node'],
  mdmReasons['buffer-lost-at-failover'],
  mdmReasons['buffer-lost-at-fallback'],
];

export class NodeActivity {
  readonly #logins: Float64Array;
  readonly #messages: Float64Array;
  readonly #lost: Float64Array;
  readonly #perSecond: readonly PerSecond[];
  /** Logins of all nodes together. */
  readonly #inAll = new PerSecond();

  constructor(nodes: number) {
    this.#logins = new Float64Array(nodes);
    this.#messages = new Float64Array(nodes);
    this.#lost = new Float64Array(nodes);
    this.#perSecond = Array.from({ length: nodes }, () => new PerSecond());
  }

  /** A client began a session; a phantom is no login (HA-9). */
  sessionBegan(at: Instant, node: NodeId, isPhantom: boolean): void {
    if (isPhantom) return;
    this.#logins[node] = this.#logins[node]! + 1;
    this.#perSecond[node]!.add(at);
    this.#inAll.add(at);
  }

  /** A message to one user was sent by a client whose session is on the node. */
  sent(node: NodeId): void {
    this.#messages[node] = this.#messages[node]! + 1;
  }

  /** The buffer of a client on the node was lost. */
  lost(node: NodeId, { packets, because }: Pick<Emptying, 'packets' | 'because'>): void {
    if (lossesWithNode.includes(because)) this.#lost[node] = this.#lost[node]! + packets;
  }

  /** Client sessions begun on the node so far. */
  loginsOf(node: NodeId): number {
    return this.#logins[node]!;
  }

  loginsPerSecondOf(node: NodeId): PerSecond {
    return this.#perSecond[node]!;
  }

  /** Of all nodes, whose busiest seconds need not be the same. */
  get loginsPerSecond(): PerSecond {
    return this.#inAll;
  }

  /** Messages sent on the node so far, each counted for every user that it goes to. */
  messagesOf(node: NodeId): number {
    return this.#messages[node]!;
  }

  /** Messages sent on all nodes so far. */
  get messages(): number {
    return this.#messages.reduce((sum, each) => sum + each, 0);
  }

  /** Packets lost so far because the node failed or its users moved. */
  lostWithNode(node: NodeId): number {
    return this.#lost[node]!;
  }
}
