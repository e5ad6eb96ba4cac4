/**
 * Watches desktops for being left without use (DEV-6). One timer a client: using the client only
 * writes when it falls due; a timer that fires early is set again for that moment.
 */
import type { EventKind, Simulation } from '../../engine/simulation.js';
import { instant, later, microseconds } from '../../engine/units.js';
import { idleFigure } from '../devices/announcement.js';
import type { ClientId } from '../devices/identifiers.js';

/** No moment: the client is not watched. */
const NOT_WATCHED = -1;

export class IdleWatch {
  readonly #simulation: Simulation;
  readonly #kind: EventKind<ClientId>;
  readonly #dueAt: Float64Array;
  readonly #timerIsSet: Uint8Array;

  /** @param fallsIdle called when a watched client was left without use for long enough. */
  constructor(simulation: Simulation, clients: number, fallsIdle: (client: ClientId) => void) {
    this.#simulation = simulation;
    this.#dueAt = new Float64Array(clients).fill(NOT_WATCHED);
    this.#timerIsSet = new Uint8Array(clients);
    this.#kind = simulation.define<ClientId>('desktop falls idle', 'timer', (client) => {
      this.#timerIsSet[client] = 0;
      const dueAt = this.#dueAt[client]!;
      if (dueAt === NOT_WATCHED) return;
      if (dueAt > simulation.now) return this.#setTimer(client);
      this.#dueAt[client] = NOT_WATCHED;
      fallsIdle(client);
    });
  }

  /** The client is in use now: it falls idle when it is left without use from here on. */
  restart(client: ClientId): void {
    this.#dueAt[client] = later(this.#simulation.now, idleFigure.value);
    if (this.#timerIsSet[client] === 0) this.#setTimer(client);
  }

  /** The client is not watched until it is in use again. */
  stop(client: ClientId): void {
    this.#dueAt[client] = NOT_WATCHED;
  }

  #setTimer(client: ClientId): void {
    this.#timerIsSet[client] = 1;
    this.#simulation.at(instant(microseconds(this.#dueAt[client]!)), this.#kind, client);
  }
}
