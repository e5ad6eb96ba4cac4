/**
 * Watches desktops for being left without use, and says when one falls idle (DEV-6).
 */
import type { Simulation } from '../../engine/simulation.js';
import { canFallIdle } from '../devices/announcement.js';
import type { ClientId } from '../devices/identifiers.js';
import type { Deliberation } from './deliberation.js';
import { IdleWatch } from './idle-watch.js';
import type { MessageStimulus, SessionStimulus } from './stimulus.js';

/** What a user does with a message on a client. */
type ActStimulus = Extract<MessageStimulus, { readonly client: ClientId }>;

export class UseWatch {
  readonly #deliberation: Deliberation;
  readonly #idleWatch: IdleWatch;

  constructor(simulation: Simulation, deliberation: Deliberation) {
    this.#deliberation = deliberation;
    const { clients } = deliberation.state;
    this.#idleWatch = new IdleWatch(simulation, clients, (client) =>
      deliberation.on({ kind: 'falls-idle', client, at: deliberation.now }),
    );
  }

  /** Decides about a stimulus that is a use of the client: from here on it can fall idle. */
  used(stimulus: SessionStimulus): void {
    this.#deliberation.on(stimulus);
    this.#watch(stimulus.client);
  }

  /** The same for what the user does with a message. */
  usedWithMessage(stimulus: ActStimulus): void {
    const { client } = stimulus;
    this.#deliberation.about(this.#deliberation.state.clients.userOf(client), stimulus);
    this.#watch(client);
  }

  /** The client's session is over: it is not watched. */
  stop(client: ClientId): void {
    this.#idleWatch.stop(client);
  }

  #watch(client: ClientId): void {
    const { clients } = this.#deliberation.state;
    const device = clients.deviceOf(client);
    if (canFallIdle(device, clients.postureOf(client), clients.presenceOf(client)))
      this.#idleWatch.restart(client);
    else this.#idleWatch.stop(client);
  }
}
