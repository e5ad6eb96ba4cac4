/**
 * The second, inactive session that a client holds on the peer of the node that serves it, where
 * dual connections are on (HA-12). It opens after a random time between the re-login limits.
 */
import type { RandomStreams } from '../../engine/random-streams.js';
import type { EventKind, Simulation } from '../../engine/simulation.js';
import type { StreamRows } from '../../engine/stream-rows.js';
import { microseconds } from '../../engine/units.js';
import { clientId, nodeId, type ClientId, type NodeId } from '../devices/identifiers.js';
import type { ReLoginLimits } from './ha-parameters.js';

export type StandbyParts = {
  readonly simulation: Simulation;
  readonly streams: RandomStreams;
  readonly clients: number;
  readonly limitsOf: (client: ClientId) => ReLoginLimits;
  /** The node where the client can open one now; undefined where there is none. */
  readonly placeFor: (client: ClientId) => NodeId | undefined;
  readonly changed: (node: NodeId, by: 1 | -1) => void;
};

const NONE = -1;

export class StandbyConnections {
  readonly #parts: StandbyParts;
  readonly #chance: StreamRows;
  readonly #opens: EventKind<ClientId>;
  readonly #dueAt: Float64Array;
  /** For each client the node that it has a standby connection to. */
  readonly #node: Int16Array;

  constructor(parts: StandbyParts) {
    this.#parts = parts;
    this.#chance = parts.streams.rows('standby', parts.clients);
    this.#dueAt = new Float64Array(parts.clients).fill(NONE);
    this.#node = new Int16Array(parts.clients).fill(NONE);
    this.#opens = parts.simulation.define<ClientId>('standby opens', 'timer', (client) =>
      this.#open(client),
    );
  }

  /** The node of the client's standby connection; undefined where it has none. */
  nodeOf(client: ClientId): NodeId | undefined {
    const node = this.#node[client]!;
    return node === NONE ? undefined : nodeId(node);
  }

  /** The client has a session: in a while it opens its standby connection, unless it has one. */
  openLater(client: ClientId): void {
    if (this.nodeOf(client) !== undefined || this.#dueAt[client] !== NONE) return;
    const { lower, upper } = this.#parts.limitsOf(client);
    const drawn = Math.floor(this.#chance.row(client).fraction() * (upper - lower + 1));
    const delay = microseconds(lower + drawn);
    this.#dueAt[client] = this.#parts.simulation.now + delay;
    this.#parts.simulation.after(delay, this.#opens, client);
  }

  /** The clients that can have a standby connection to the node open theirs in a while. */
  openAllLater(node: NodeId): void {
    for (let row = 0; row < this.#parts.clients; row += 1)
      if (this.#parts.placeFor(clientId(row)) === node) this.openLater(clientId(row));
  }

  /** The clients that have a standby connection to the node; it may be closed as it is told. */
  *clientsOn(node: NodeId): Generator<ClientId> {
    for (let row = 0; row < this.#parts.clients; row += 1)
      if (this.#node[row] === node) yield clientId(row);
  }

  close(client: ClientId): void {
    this.#dueAt[client] = NONE;
    const node = this.nodeOf(client);
    if (node === undefined) return;
    this.#node[client] = NONE;
    this.#parts.changed(node, -1);
  }

  #open(client: ClientId): void {
    if (this.#dueAt[client] !== this.#parts.simulation.now) return;
    this.#dueAt[client] = NONE;
    const node = this.#parts.placeFor(client);
    if (node === undefined) return;
    this.#node[client] = node;
    this.#parts.changed(node, 1);
  }
}
