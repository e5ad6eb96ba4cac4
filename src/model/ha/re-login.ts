/**
 * Clients that sign in again by themselves: each after a random time between the re-login limits,
 * every moment as likely, and anew where an attempt fails (HA-7).
 */
import type { RandomStreams } from '../../engine/random-streams.js';
import type { EventKind, Simulation } from '../../engine/simulation.js';
import type { StreamRows } from '../../engine/stream-rows.js';
import { later, microseconds, type Duration } from '../../engine/units.js';
import type { ClientId } from '../devices/identifiers.js';
import type { ReLoginLimits } from './ha-parameters.js';

export type ReLoginParts = {
  readonly simulation: Simulation;
  readonly streams: RandomStreams;
  readonly clients: number;
  readonly limitsOf: (client: ClientId) => ReLoginLimits;
  /** Signs the client in; answers whether it is settled, or else has to draw again. */
  readonly attempt: (client: ClientId) => boolean;
};

const NEVER = -1;

export class ReLogin {
  readonly #parts: ReLoginParts;
  readonly #chance: StreamRows;
  readonly #attempts: EventKind<ClientId>;
  /** When each client tries to sign in; a later draw moves it. */
  readonly #dueAt: Float64Array;

  constructor(parts: ReLoginParts) {
    this.#parts = parts;
    this.#chance = parts.streams.rows('re-login', parts.clients);
    this.#dueAt = new Float64Array(parts.clients).fill(NEVER);
    this.#attempts = parts.simulation.define<ClientId>('client signs in again', 'timer', (client) =>
      this.#attempt(client),
    );
  }

  /** The client signs in after a time drawn now. */
  begin(client: ClientId): void {
    this.after(client, this.#draw(client));
  }

  /** The client signs in after that time. */
  after(client: ClientId, delay: Duration): void {
    const due = later(this.#parts.simulation.now, delay);
    this.#dueAt[client] = due;
    this.#parts.simulation.at(due, this.#attempts, client);
  }

  /** The client does not sign in by itself any more. */
  stop(client: ClientId): void {
    this.#dueAt[client] = NEVER;
  }

  #attempt(client: ClientId): void {
    if (this.#dueAt[client] !== this.#parts.simulation.now) return;
    this.#dueAt[client] = NEVER;
    if (!this.#parts.attempt(client)) this.begin(client);
  }

  /** Both limits are reached. */
  #draw(client: ClientId): Duration {
    const { lower, upper } = this.#parts.limitsOf(client);
    const choices = Math.max(0, upper - lower) + 1;
    return microseconds(lower + Math.floor(this.#chance.row(client).fraction() * choices));
  }
}
