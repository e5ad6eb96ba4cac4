/** The presence that users choose at a desktop, now and then; half of the time it is Available. */
import { integerBelow } from '../../engine/chance.js';
import type { DurationDistribution } from '../../engine/distributions.js';
import type { EventKind } from '../../engine/simulation.js';
import type { ClientId, UserId } from '../../model/devices/identifiers.js';
import type { Presence } from '../../model/devices/presence.js';
import type { DayFigures } from '../format/day.js';
import { gaps, type UserChance } from './user-chance.js';
import type { Whereabouts } from './whereabouts.js';

/** Each as likely. */
const choices: readonly Presence[] = ['available', 'available', 'available', 'dnd', 'xa', 'away'];

export class PresenceChoice {
  readonly #whereabouts: Whereabouts;
  readonly #chance: UserChance;
  readonly #betweenChoices: DurationDistribution;
  readonly #chooses: EventKind<ClientId>;

  constructor(whereabouts: Whereabouts, figures: DayFigures) {
    const { crowd, cluster } = whereabouts;
    this.#whereabouts = whereabouts;
    this.#chance = whereabouts.chanceFor('presence');
    this.#betweenChoices = gaps(figures['presence-chosen-every'].value);
    this.#chooses = cluster.simulation.define<ClientId>(
      `user of ${crowd.name} chooses a presence`,
      'stimulus',
      (client) => this.#choose(client),
    );
  }

  /** The user chooses one on that client before long. */
  plan(client: ClientId, user: UserId): void {
    const after = this.#betweenChoices.draw(this.#chance.of(user));
    this.#whereabouts.next(user, { after, kind: this.#chooses, subject: client });
  }

  /** Nobody chooses one on a desktop that is locked or closed, but chance goes on. */
  #choose(client: ClientId): void {
    const { clients, mdm } = this.#whereabouts.cluster;
    const user = clients.userOf(client);
    const presence = choices[integerBelow(choices.length, this.#chance.of(user))]!;
    if (this.#whereabouts.standingOf(client) === 'at-hand')
      mdm.sessions.setPresence(client, presence);
    this.plan(client, user);
  }
}
