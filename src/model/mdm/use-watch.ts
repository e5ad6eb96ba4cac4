/**
 * Watches desktops for being left without use, and says when one falls idle (DEV-6).
 */
import type { Simulation } from '../../engine/simulation.js';
import { canFallIdle } from '../devices/announcement.js';
import type { ClientId } from '../devices/identifiers.js';
import type { Deliberation } from './deliberation.js';
import { IdleWatch } from './idle-watch.js';
import type { MessageStimulus, SessionStimulus } from './stimulus.js';

/** What a user does on a client: on its session, or with a message. */
type UseStimulus = SessionStimulus | Extract<MessageStimulus, { readonly client: ClientId }>;

export class UseWatch {
  readonly #deliberation: Deliberation;
  readonly #idleWatch: IdleWatch;

  constructor(simulation: Simulation, deliberation: Deliberation) {
    this.#deliberation = deliberation;
    const { clients } = deliberation.state;
    this.#idleWatch = new IdleWatch(simulation, clients.clients, (client) =>
      deliberation.on({ kind: 'falls-idle', client, at: deliberation.now }),
    );
  }

  /** Decides about a stimulus that is a use of the client: from here on it can fall idle. */
  used(stimulus: UseStimulus): void {
    const { client } = stimulus;
    const { clients } = this.#deliberation.state;
    if ('message' in stimulus) this.#deliberation.about(clients.userOf(client), stimulus);
    else this.#deliberation.on(stimulus);
    const device = clients.deviceOf(client);
    if (canFallIdle(device, clients.postureOf(client), clients.presenceOf(client)))
      this.#idleWatch.restart(client);
    else this.#idleWatch.stop(client);
  }

  /** The client's session is over: it is not watched. */
  stop(client: ClientId): void {
    this.#idleWatch.stop(client);
  }
}
