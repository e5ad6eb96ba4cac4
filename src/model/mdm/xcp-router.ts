/**
 * The Cisco XCP Router of the cluster. Its restart takes all nodes down, ends every session, and
 * brings changed parameters into force (MDM-1); clients then sign in again by themselves after a
 * random time between the re-login limits (HA-7).
 */
import type { RandomStreams } from '../../engine/random-streams.js';
import type { EventKind, Simulation } from '../../engine/simulation.js';
import type { StreamRows } from '../../engine/stream-rows.js';
import { elapsed, later, microseconds, START, type Duration } from '../../engine/units.js';
import { clientId, type ClientId } from '../devices/identifiers.js';
import type { Deliberation } from './deliberation.js';
import { reLoginLowerLimit, reLoginUpperLimit, routerDowntime } from './mdm-figures.js';
import type { MdmParameters } from './mdm-parameters.js';
import type { RouterState, SessionService } from './session-service.js';

/** No session: the client has lost none. */
const NONE = -1;

export class XcpRouter implements RouterState {
  readonly #simulation: Simulation;
  readonly #deliberation: Deliberation;
  readonly #chance: StreamRows;
  readonly #starts: EventKind<number>;
  readonly #signsInAgain: EventKind<ClientId>;
  #sessions: SessionService | undefined;
  /** When each client that lost its session signs in again; a later loss or draw moves it. */
  readonly #dueAt: Float64Array;
  /** The session that each client lost: once the user has signed in, the next one has begun. */
  readonly #lost: Int32Array;
  #isUp = true;
  /** Restarts so far: a start belongs to the restart that scheduled it. */
  #restarts = 0;
  /** In force from the next start on. */
  #configured: MdmParameters;

  constructor(simulation: Simulation, deliberation: Deliberation, streams: RandomStreams) {
    this.#simulation = simulation;
    this.#deliberation = deliberation;
    this.#configured = deliberation.parameters;
    const { clients } = deliberation.state.clients;
    this.#chance = streams.rows('re-login', clients);
    this.#dueAt = new Float64Array(clients);
    this.#lost = new Int32Array(clients).fill(NONE);
    this.#starts = simulation.define<number>('XCP Router starts', 'timer', (restart) => {
      if (restart === this.#restarts) this.#start();
    });
    this.#signsInAgain = simulation.define<ClientId>('client signs in again', 'timer', (client) =>
      this.#signInAgain(client),
    );
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
      this.#sessions?.loseSession(client);
      this.#lost[client] = clients.sessionOf(client);
      // HA-7: a client whose lid is closed stays away.
      if (clients.postureOf(client) !== 'lid-closed') this.#signInLater(client);
    }
    this.#simulation.after(routerDowntime.value, this.#starts, this.#restarts);
  }

  /** HA-7: a client whose lid was closed stayed away; it is back at once, or once the router runs. */
  wake(client: ClientId): void {
    if (!this.#hasLost(client)) return;
    if (this.#isUp) this.#sessions?.signInAgain(client);
    else this.#signInLater(client);
  }

  #start(): void {
    this.#isUp = true;
    this.#deliberation.parameters = this.#configured;
    this.#deliberation.observer.routerStarted?.(this.#simulation.now, this.#configured);
  }

  #signInLater(client: ClientId): void {
    const due = later(this.#simulation.now, this.#drawReLogin(client));
    this.#dueAt[client] = due;
    this.#simulation.at(due, this.#signsInAgain, client);
  }

  /** HA-7: an attempt while no node serves fails and draws again; with the lid closed there is none. */
  #signInAgain(client: ClientId): void {
    const { clients } = this.#deliberation.state;
    const isDue = this.#dueAt[client] === this.#simulation.now;
    if (!isDue || !this.#hasLost(client) || clients.postureOf(client) === 'lid-closed') return;
    if (this.#isUp) this.#sessions?.signInAgain(client);
    else this.#signInLater(client);
  }

  /** Whether the client has no session because it lost its last one. */
  #hasLost(client: ClientId): boolean {
    const { clients } = this.#deliberation.state;
    return clients.sessionOf(client) === this.#lost[client] && !clients.isSignedIn(client);
  }

  /** HA-7: each moment between the limits is as likely. */
  #drawReLogin(client: ClientId): Duration {
    const lower = later(START, reLoginLowerLimit.value);
    const upper = later(START, reLoginUpperLimit.value);
    const spread = elapsed(lower, upper) + 1;
    const drawn = Math.floor(this.#chance.row(client).fraction() * spread);
    return microseconds(reLoginLowerLimit.value + drawn);
  }
}
