/**
 * Rebuilds the sessions of push clients in the background on the node that serves their users now, a
 * phantom at a time (HA-9). A node that serves two homes works for one after the other, at one pace.
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
  /** For each node the homes whose phantoms it has yet to rebuild, the one that is next first. */
  readonly #homes: NodeId[][];
  /** For each node the client that is next, and the moment at which its phantom stands. */
  readonly #next: Int32Array;
  readonly #dueAt: Float64Array;

  constructor(parts: PhantomParts, nodes: number) {
    this.#parts = parts;
    this.#homes = Array.from({ length: nodes }, () => []);
    this.#next = new Int32Array(nodes).fill(NOBODY);
    this.#dueAt = new Float64Array(nodes);
    this.#rebuilds = parts.simulation.define<number>('phantom is rebuilt', 'timer', (server) =>
      this.#rebuild(nodeId(server)),
    );
  }

  /** The node that serves the home's users has their clients to rebuild, in their order. */
  begin(home: NodeId): void {
    const server = this.#parts.placement.serverOf(home);
    if (server === undefined || this.#homes[server]!.includes(home)) return;
    this.#homes[server]!.push(home);
    if (this.#next[server] === NOBODY) this.#goOn(server, 0);
  }

  /** The node that was rebuilding them does so no more. */
  stop(home: NodeId): void {
    for (const [server, homes] of this.#homes.entries()) {
      const place = homes.indexOf(home);
      if (place === NOBODY) continue;
      homes.splice(place, 1);
      // The phantom under way was of this home: the next home's first one begins now.
      if (place === 0) this.#goOn(nodeId(server), 0);
    }
  }

  #rebuild(server: NodeId): void {
    const next = this.#next[server]!;
    if (next === NOBODY || this.#dueAt[server] !== this.#parts.simulation.now) return;
    const client = clientId(next);
    // The client may have come back by now: then the moment was its, and nobody else's.
    const isSettled = !this.#isAwaited(client) || this.#parts.rebuild(client);
    this.#goOn(server, isSettled ? next + 1 : next);
  }

  #goOn(server: NodeId, from: number): void {
    const next = this.#nextOf(server, from);
    this.#next[server] = next;
    if (next === NOBODY) return;
    const { simulation } = this.#parts;
    this.#dueAt[server] = simulation.now + phantomInterval.value;
    simulation.after(phantomInterval.value, this.#rebuilds, server);
  }

  /** The client that is next, of the first home that has one; homes that are done leave the queue. */
  #nextOf(server: NodeId, from: number): number {
    const homes = this.#homes[server]!;
    let ahead = from;
    for (let home = homes[0]; home !== undefined; home = homes[0]) {
      const next = this.#firstAwaited(home, ahead);
      if (next !== NOBODY) return next;
      // Those who went to the background in the meantime are behind.
      if (ahead === 0) homes.shift();
      ahead = 0;
    }
    return NOBODY;
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
