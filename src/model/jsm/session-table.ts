/**
 * The JSM sessions of every node by kind (JSM-1), and for each client which session it has.
 *
 * A node's figures are kept as counts, so that a look at a node costs the same however many
 * sessions it holds.
 */
import { bytesOf } from '../../engine/columns.js';
import { invariant } from '../../engine/errors.js';
import { nodeId, type ClientId, type NodeId } from '../devices/identifiers.js';
import { countedKinds, sessionKinds, type SessionKind } from './session-kind.js';

/** The kinds that a client can have as its one session. */
export type ClientSessionKind = Extract<SessionKind, 'client' | 'phantom'>;

const NO_SESSION = -1;
/** Stands for a node where a client has no session of its own. */
export const NOWHERE = -1;
const KINDS = sessionKinds.length;

export class SessionTable {
  readonly #counts: Int32Array;
  /** For each client the place of its session in `#counts`: which node, which kind. */
  readonly #place: Int32Array;

  constructor(size: { readonly nodes: number; readonly clients: number }) {
    this.#counts = new Int32Array(size.nodes * KINDS);
    this.#place = new Int32Array(size.clients).fill(NO_SESSION);
  }

  /** The sessions of one kind on a node. */
  countOf(node: NodeId, kind: SessionKind): number {
    return this.#counts[placeOf(node, kind)]!;
  }

  /** JSM-6: the sessions of a node that count against its limit. */
  countedOf(node: NodeId): number {
    let counted = 0;
    for (const kind of countedKinds) counted += this.countOf(node, kind);
    return counted;
  }

  /** The node that holds the client's session, or undefined where it has none. */
  nodeOf(client: ClientId): NodeId | undefined {
    const place = this.#place[client]!;
    return place === NO_SESSION ? undefined : nodeId(Math.floor(place / KINDS));
  }

  isPhantom(client: ClientId): boolean {
    const place = this.#place[client]!;
    return place !== NO_SESSION && sessionKinds[place % KINDS] === 'phantom';
  }

  /** For each client the node of its session, and nowhere where that is a phantom; two bytes a client. */
  clientSessions(): Int16Array {
    const ofPlace = new Int16Array(this.#counts.length).fill(NOWHERE);
    for (let node = 0; node * KINDS < ofPlace.length; node += 1)
      ofPlace[placeOf(nodeId(node), 'client')] = node;
    const nodes = new Int16Array(this.#place.length);
    for (let client = 0; client < nodes.length; client += 1) {
      const place = this.#place[client]!;
      nodes[client] = place === NO_SESSION ? NOWHERE : ofPlace[place]!;
    }
    return nodes;
  }

  /** The client gets a session on the node. */
  begin(client: ClientId, node: NodeId, kind: ClientSessionKind): void {
    invariant(this.#place[client] === NO_SESSION, 'a client has at most one session');
    this.#place[client] = placeOf(node, kind);
    this.add(node, kind, 1);
  }

  /** The client's session is one of its own from now on, no phantom. */
  materialize(client: ClientId): void {
    const node = this.nodeOf(client);
    invariant(node !== undefined, 'a phantom becomes a client session where it is');
    this.end(client);
    this.begin(client, node, 'client');
  }

  end(client: ClientId): void {
    const place = this.#place[client]!;
    invariant(place !== NO_SESSION, 'a session ends once');
    this.#counts[place] = this.#counts[place]! - 1;
    this.#place[client] = NO_SESSION;
  }

  /** Sessions that no client has: those of assigned and of hybrid users, and inactive ones. */
  add(node: NodeId, kind: SessionKind, count: number): void {
    const place = placeOf(node, kind);
    this.#counts[place] = this.#counts[place]! + count;
    invariant(this.#counts[place] >= 0, 'a node holds no fewer than no sessions');
  }

  /** Feeds what a run changes to a digest. */
  digest(feed: (bytes: Uint8Array) => void): void {
    feed(bytesOf(this.#counts));
    feed(bytesOf(this.#place));
  }
}

const placeOf = (node: NodeId, kind: SessionKind): number =>
  node * KINDS + sessionKinds.indexOf(kind);
