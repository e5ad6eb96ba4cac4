/**
 * Watches desktops for being left without use (DEV-6). One timer a client: using the client only
 * writes when it falls due; a timer that fires early is set again for that moment.
 */
import type { EventKind, Simulation } from '../../engine/simulation.js';
import { later, type Instant } from '../../engine/units.js';
import { idleFigure } from '../devices/announcement.js';
import type { ClientTable } from '../devices/client-table.js';
import type { ClientId } from '../devices/identifiers.js';

export class IdleWatch {
  readonly #simulation: Simulation;
  readonly #kind: EventKind<ClientId>;
  readonly #clients: ClientTable;

  /** @param fallsIdle called when a watched client was left without use for long enough. */
  constructor(simulation: Simulation, clients: ClientTable, fallsIdle: (client: ClientId) => void) {
    this.#simulation = simulation;
    this.#clients = clients;
    this.#kind = simulation.define<ClientId>('desktop falls idle', 'timer', (client) => {
      clients.setIdleTimer(client, false);
      const dueAt = clients.idleAt(client);
      if (dueAt === undefined) return;
      if (dueAt > simulation.now) return this.#setTimer(client, dueAt);
      clients.setIdleAt(client, undefined);
      fallsIdle(client);
    });
  }

  /** The client is in use now: it falls idle when it is left without use from here on. */
  restart(client: ClientId): void {
    const dueAt = later(this.#simulation.now, idleFigure.value);
    this.#clients.setIdleAt(client, dueAt);
    if (!this.#clients.hasIdleTimer(client)) this.#setTimer(client, dueAt);
  }

  /** The client is not watched until it is in use again. */
  stop(client: ClientId): void {
    this.#clients.setIdleAt(client, undefined);
  }

  #setTimer(client: ClientId, dueAt: Instant): void {
    this.#clients.setIdleTimer(client, true);
    this.#simulation.at(dueAt, this.#kind, client);
  }
}
