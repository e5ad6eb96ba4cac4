/**
 * What mobile clients do: their app comes to the front and goes again, and `<iq>` stanzas pass on
 * their sessions all day. Whoever brings an app up reads what came meanwhile.
 */
import type { DurationDistribution } from '../../engine/distributions.js';
import type { EventKind } from '../../engine/simulation.js';
import { isMobile } from '../../model/devices/device.js';
import type { ClientId, UserId } from '../../model/devices/identifiers.js';
import type { DayFigures } from '../format/day.js';
import type { Habit } from './habit.js';
import type { Reading } from './reading.js';
import { gaps, type UserChance } from './user-chance.js';
import type { Whereabouts } from './whereabouts.js';

export class OnMobile implements Habit {
  readonly #whereabouts: Whereabouts;
  readonly #reading: Reading;
  readonly #chance: UserChance;
  readonly #inFront: DurationDistribution;
  readonly #inBackground: DurationDistribution;
  readonly #betweenIqs: DurationDistribution;
  readonly #appComesOrGoes: EventKind<ClientId>;
  readonly #iqPasses: EventKind<ClientId>;

  constructor(whereabouts: Whereabouts, reading: Reading, figures: DayFigures) {
    const { crowd, cluster } = whereabouts;
    this.#whereabouts = whereabouts;
    this.#reading = reading;
    this.#chance = whereabouts.chanceFor('mobiles');
    this.#inFront = gaps(figures['app-in-front'].value);
    this.#inBackground = gaps(figures['app-in-background'].value);
    this.#betweenIqs = gaps(figures['iq-every'].value);
    this.#appComesOrGoes = cluster.simulation.define<ClientId>(
      `app of ${crowd.name} comes to the front or goes`,
      'stimulus',
      (client) => this.#comeOrGo(client),
    );
    this.#iqPasses = cluster.simulation.define<ClientId>(
      `iq of ${crowd.name} passes`,
      'stimulus',
      (client) => this.#passIq(client),
    );
  }

  begin(client: ClientId, user: UserId): void {
    if (!isMobile(this.#whereabouts.cluster.clients.deviceOf(client))) return;
    this.#planIq(client, user);
    this.#planNext(client, user, this.#inFront);
  }

  #comeOrGo(client: ClientId): void {
    const { clients, mdm } = this.#whereabouts.cluster;
    const user = clients.userOf(client);
    const goes = this.#whereabouts.standingOf(client) === 'at-hand';
    mdm.sessions.move(client, goes ? 'background' : 'foreground');
    this.#whereabouts.put(client, goes ? 'in-background' : 'at-hand');
    if (!goes) this.#reading.plan(user);
    this.#planNext(client, user, goes ? this.#inBackground : this.#inFront);
  }

  #passIq(client: ClientId): void {
    const { clients, mdm } = this.#whereabouts.cluster;
    if (clients.isSignedIn(client)) mdm.sessions.passIq(client, 'to-client');
    this.#planIq(client, clients.userOf(client));
  }

  #planIq(client: ClientId, user: UserId): void {
    const after = this.#betweenIqs.draw(this.#chance.of(user));
    this.#whereabouts.next(user, { after, kind: this.#iqPasses, subject: client });
  }

  #planNext(client: ClientId, user: UserId, law: DurationDistribution): void {
    const after = law.draw(this.#chance.of(user));
    this.#whereabouts.next(user, { after, kind: this.#appComesOrGoes, subject: client });
  }
}
