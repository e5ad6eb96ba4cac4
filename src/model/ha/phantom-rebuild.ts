/**
 * Rebuilds the sessions of push clients in the background on the node that serves their users now, a
 * phantom at a time (HA-9).
 */
import type { EventKind, Simulation } from '../../engine/simulation.js';
import type { UserPlacement } from '../deployment/user-placement.js';
import type { ClientTable } from '../devices/client-table.js';
import { clientId, nodeId, type ClientId, type NodeId } from '../devices/identifiers.js';
import { phantomInterval } from './ha-figures.js';
import type { LostSessionTable } from './lost-session-table.js';

export type PhantomParts = {
  readonly simulation: Simulation;
  readonly placement: UserPlacement;
  readonly clients: ClientTable;
  readonly lost: LostSessionTable;
  /** Answers whether it could be done now. */
  readonly rebuild: (client: ClientId) => boolean;
};

const NOBODY = -1;

export class PhantomRebuild {
  readonly #parts: PhantomParts;
  readonly #rebuilds: EventKind<NodeId>;
  /** For each home the client that is next, and the moment at which its phantom stands. */
  readonly #next: Int32Array;
  readonly #dueAt: Float64Array;

  constructor(parts: PhantomParts, nodes: number) {
    this.#parts = parts;
    this.#next = new Int32Array(nodes).fill(NOBODY);
    this.#dueAt = new Float64Array(nodes);
    this.#rebuilds = parts.simulation.define<number>('phantom is rebuilt', 'timer', (home) =>
      this.#rebuild(nodeId(home)),
    );
  }

  /** Begins with the clients of the home's users, in their order. */
  begin(home: NodeId): void {
    this.#goOn(home, 0);
  }

  /** A client of the home's users is awaited as a phantom since the node began, if it has begun. */
  include(home: NodeId): void {
    const isServed = this.#parts.placement.serverOf(home) !== undefined;
    if (isServed && this.#next[home] === NOBODY) this.begin(home);
  }

  /** The node that was rebuilding them does so no more. */
  stop(home: NodeId): void {
    this.#next[home] = NOBODY;
  }

  #rebuild(home: NodeId): void {
    const next = this.#next[home]!;
    if (next === NOBODY || this.#dueAt[home] !== this.#parts.simulation.now) return;
    const client = clientId(next);
    // The client may have come back by now: then the moment was its, and nobody else's.
    const isSettled = !this.#isAwaited(client) || this.#parts.rebuild(client);
    this.#goOn(home, isSettled ? next + 1 : next);
  }

  #goOn(home: NodeId, from: number): void {
    const ahead = this.#firstAwaited(home, from);
    // Those who went to the background in the meantime are behind.
    const next = ahead === NOBODY && from > 0 ? this.#firstAwaited(home, 0) : ahead;
    this.#next[home] = next;
    if (next === NOBODY) return;
    const { simulation } = this.#parts;
    this.#dueAt[home] = simulation.now + phantomInterval.value;
    simulation.after(phantomInterval.value, this.#rebuilds, home);
  }

  #firstAwaited(home: NodeId, from: number): number {
    const { clients, placement } = this.#parts;
    for (let row = from; row < clients.clients; row += 1) {
      const client = clientId(row);
      const isOfHome = placement.homeOf(clients.userOf(client)) === home;
      if (isOfHome && this.#isAwaited(client)) return row;
    }
    return NOBODY;
  }

  #isAwaited(client: ClientId): boolean {
    return this.#parts.lost.comebackOf(client) === 'as-phantom';
  }
}
