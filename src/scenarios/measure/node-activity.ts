/** Counts what clients do on each node: sessions that they begin, and messages that they send. */
import type { ClientId, NodeId } from '../../model/devices/identifiers.js';

export class NodeActivity {
  readonly #logins: Float64Array;
  readonly #messages: Float64Array;

  constructor(nodes: number) {
    this.#logins = new Float64Array(nodes);
    this.#messages = new Float64Array(nodes);
  }

  /** A client began a session; a phantom is no login (HA-9). */
  sessionBegan(node: NodeId, isPhantom: boolean): void {
    if (!isPhantom) this.#logins[node] = this.#logins[node]! + 1;
  }

  /** A message was sent to one user from a client on the node; a sender without session is nowhere. */
  sent(node: NodeId | undefined): void {
    if (node !== undefined) this.#messages[node] = this.#messages[node]! + 1;
  }

  /** Client sessions begun on the node so far. */
  loginsOf(node: NodeId): number {
    return this.#logins[node]!;
  }

  /** Messages sent on the node so far, each counted for every user that it goes to. */
  messagesOf(node: NodeId): number {
    return this.#messages[node]!;
  }

  get messages(): number {
    return this.#messages.reduce((sum, each) => sum + each, 0);
  }
}

/** Where a client's session is. */
export type SessionPlaces = { nodeOf(client: ClientId): NodeId | undefined };
