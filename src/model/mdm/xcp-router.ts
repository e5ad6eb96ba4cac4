/**
 * The Cisco XCP Router of the cluster. Its restart takes all nodes down, ends every session, and
 * brings changed parameters into force (MDM-1); clients then sign in again by themselves.
 */
import type { EventKind, Simulation } from '../../engine/simulation.js';
import { clientId } from '../devices/identifiers.js';
import type { Deliberation } from './deliberation.js';
import { routerDowntime } from './mdm-figures.js';
import type { MdmParameters } from './mdm-parameters.js';
import type { SessionReach } from './session-reach.js';
import type { RouterState, SessionService } from './session-service.js';

export class XcpRouter implements RouterState {
  readonly #simulation: Simulation;
  readonly #deliberation: Deliberation;
  readonly #reach: SessionReach;
  readonly #starts: EventKind<number>;
  #sessions: SessionService | undefined;
  #isUp = true;
  /** Restarts so far: a start belongs to the restart that scheduled it. */
  #restarts = 0;
  /** In force from the next start on. */
  #configured: MdmParameters;

  constructor(simulation: Simulation, deliberation: Deliberation, reach: SessionReach) {
    this.#simulation = simulation;
    this.#deliberation = deliberation;
    this.#reach = reach;
    this.#configured = deliberation.parameters;
    this.#starts = simulation.define<number>('XCP Router starts', 'timer', (restart) => {
      if (restart === this.#restarts) this.#start();
    });
  }

  get isUp(): boolean {
    return this.#isUp;
  }

  /** Whether a parameter was changed that is not in force before a restart. */
  get needsRestart(): boolean {
    return this.#configured.mdm !== this.#deliberation.parameters.mdm;
  }

  /** Whose sessions end with a restart. */
  serve(sessions: SessionService): void {
    this.#sessions = sessions;
  }

  /** Changes parameters; without a restart that changes nothing (MDM-1). */
  configure(change: Pick<MdmParameters, 'mdm'>): void {
    this.#configured = { ...this.#configured, ...change };
  }

  /** Stops, ends every session, and starts again after the downtime. */
  restart(): void {
    const { clients } = this.#deliberation.state;
    this.#restarts += 1;
    this.#isUp = false;
    this.#deliberation.observer.routerStopped?.(this.#simulation.now);
    for (let row = 0; row < clients.clients; row += 1) {
      const client = clientId(row);
      if (!clients.isSignedIn(client)) continue;
      this.#reach.losesByRestart(client);
      this.#sessions?.loseSession(client, 'router-restart');
    }
    this.#simulation.after(routerDowntime.value, this.#starts, this.#restarts);
  }

  #start(): void {
    this.#isUp = true;
    this.#deliberation.parameters = this.#configured;
    this.#deliberation.observer.routerStarted?.(this.#simulation.now, this.#configured);
  }
}
