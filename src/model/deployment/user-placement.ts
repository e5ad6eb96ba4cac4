/**
 * Where users are: the node that each is assigned to, which is home, and the node that serves the
 * users of each home at present. All users of a home move together.
 */
import { bytesOf } from '../../engine/columns.js';
import type { NodeId, UserId } from '../devices/identifiers.js';
import { nodeId, userId } from '../devices/identifiers.js';

const NOBODY = -1;

export class UserPlacement {
  readonly #home: Int32Array;
  /** For each home the node that serves its users. */
  readonly #serving: Int32Array;

  /** Each home serves its own users at first. */
  constructor(homes: Iterable<NodeId>, nodes: number) {
    this.#home = Int32Array.from(homes);
    this.#serving = Int32Array.from({ length: nodes }, (_, node) => node);
  }

  get users(): number {
    return this.#home.length;
  }

  homeOf(user: UserId): NodeId {
    return nodeId(this.#home[user]!);
  }

  /** The node that serves the user now; undefined while none does. */
  servingNodeOf(user: UserId): NodeId | undefined {
    return this.serverOf(this.homeOf(user));
  }

  /** The node that serves the users of a home now; undefined while none does. */
  serverOf(home: NodeId): NodeId | undefined {
    const node = this.#serving[home]!;
    return node === NOBODY ? undefined : nodeId(node);
  }

  /** The homes whose users the node serves now. */
  homesServedBy(node: NodeId): readonly NodeId[] {
    const homes: NodeId[] = [];
    for (const [home, server] of this.#serving.entries())
      if (server === node) homes.push(nodeId(home));
    return homes;
  }

  serve(home: NodeId, by: NodeId | undefined): void {
    this.#serving[home] = by ?? NOBODY;
  }

  /** The users at home on the node, in their order. */
  *usersOf(home: NodeId): Generator<UserId> {
    for (let user = 0; user < this.#home.length; user += 1)
      if (this.#home[user] === home) yield userId(user);
  }

  /** Feeds what a run changes to a digest. */
  digest(feed: (bytes: Uint8Array) => void): void {
    feed(bytesOf(this.#serving));
  }
}
