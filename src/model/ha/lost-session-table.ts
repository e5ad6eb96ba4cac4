/**
 * The clients that lost their session and have none yet: since when, from which node, and how they
 * come back. And for each home how many of its users' clients that are.
 */
import { bytesOf } from '../../engine/columns.js';
import { elapsed, instant, microseconds, type Duration, type Instant } from '../../engine/units.js';
import { nodeId, type ClientId, type NodeId } from '../devices/identifiers.js';
import { comebacks, type Comeback } from './comeback-policy.js';

const NOT_LOST = -1;

export type LostSession = {
  readonly home: NodeId;
  readonly from: NodeId;
  readonly comeback: Comeback;
  /** Whether the XCP Router's restart ended it, and no failover did: the limits are undoubled then. */
  readonly isByRestart: boolean;
};

export class LostSessionTable {
  readonly #lostAt: Float64Array;
  readonly #home: Int16Array;
  readonly #from: Int16Array;
  /** The place among the ways to come back, or NOT_LOST. */
  readonly #comeback: Int8Array;
  readonly #isByRestart: Uint8Array;
  readonly #waiting: Int32Array;

  constructor(size: { readonly clients: number; readonly nodes: number }) {
    this.#lostAt = new Float64Array(size.clients);
    this.#home = new Int16Array(size.clients);
    this.#from = new Int16Array(size.clients);
    this.#comeback = new Int8Array(size.clients).fill(NOT_LOST);
    this.#isByRestart = new Uint8Array(size.clients);
    this.#waiting = new Int32Array(size.nodes);
  }

  /** How a client comes back; undefined where it has not lost its session. */
  comebackOf(client: ClientId): Comeback | undefined {
    return comebacks[this.#comeback[client]!];
  }

  /** The node that the client's last session was lost from. */
  nodeLostBy(client: ClientId): NodeId {
    return nodeId(this.#from[client]!);
  }

  isByRestart(client: ClientId): boolean {
    return this.#isByRestart[client] === 1;
  }

  /** For how long the client has had no session. */
  timeLost(client: ClientId, now: Instant): Duration {
    return elapsed(instant(microseconds(this.#lostAt[client]!)), now);
  }

  /** Clients of users at home on the node that are not back. */
  waitingOf(home: NodeId): number {
    return this.#waiting[home]!;
  }

  lose(client: ClientId, session: LostSession, at: Instant): void {
    const { home, from, comeback, isByRestart } = session;
    this.#isByRestart[client] = Number(isByRestart);
    this.#lostAt[client] = at;
    this.#home[client] = home;
    this.#from[client] = from;
    this.#comeback[client] = comebacks.indexOf(comeback);
    this.#waiting[home] = this.#waiting[home]! + 1;
  }

  /** The client comes back in another way than it was to; it stays lost since when it was. */
  expect(client: ClientId, comeback: Comeback): void {
    this.#comeback[client] = comebacks.indexOf(comeback);
  }

  /** The client has a session again, or its user signed it out. */
  regain(client: ClientId): void {
    const home = this.#home[client]!;
    this.#comeback[client] = NOT_LOST;
    this.#waiting[home] = this.#waiting[home]! - 1;
  }

  /** Feeds who is lost, and since when, to a digest. */
  digest(feed: (bytes: Uint8Array) => void): void {
    feed(bytesOf(this.#comeback));
    feed(bytesOf(this.#lostAt));
  }
}
