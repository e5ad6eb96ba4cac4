/**
 * What users do at a desktop: they use it, choose a presence, and leave it locked or closed now and
 * then. Whoever comes back reads what came meanwhile. That a desktop falls idle is the model's doing.
 */
import { chance } from '../../engine/chance.js';
import type { DurationDistribution } from '../../engine/distributions.js';
import type { EventKind } from '../../engine/simulation.js';
import type { ClientId, UserId } from '../../model/devices/identifiers.js';
import type { DayFigures } from '../format/day.js';
import { ONE } from '../format/share.js';
import type { Habit } from './habit.js';
import { PresenceChoice } from './presence-choice.js';
import type { Reading } from './reading.js';
import { gaps, type UserChance } from './user-chance.js';
import type { Whereabouts } from './whereabouts.js';

export class AtDesktop implements Habit {
  readonly #whereabouts: Whereabouts;
  readonly #reading: Reading;
  readonly #chance: UserChance;
  readonly #betweenUses: DurationDistribution;
  readonly #stay: DurationDistribution;
  readonly #absence: DurationDistribution;
  readonly #closesLid: number;
  readonly #presenceChoice: PresenceChoice;
  readonly #isUsed: EventKind<ClientId>;
  readonly #comesOrGoes: EventKind<ClientId>;

  constructor(whereabouts: Whereabouts, reading: Reading, figures: DayFigures) {
    const { crowd, cluster } = whereabouts;
    this.#whereabouts = whereabouts;
    this.#reading = reading;
    this.#chance = whereabouts.chanceFor('desktops');
    this.#betweenUses = gaps(figures['desktop-used-every'].value);
    this.#stay = gaps(figures['at-desktop'].value);
    this.#absence = gaps(figures['away-from-desktop'].value);
    this.#closesLid = figures['lid-closed-share'].value / ONE;
    this.#presenceChoice = new PresenceChoice(whereabouts, figures);
    this.#isUsed = cluster.simulation.define<ClientId>(
      `desktop of ${crowd.name} is used`,
      'stimulus',
      (client) => this.#use(client),
    );
    this.#comesOrGoes = cluster.simulation.define<ClientId>(
      `user of ${crowd.name} leaves the desktop or returns`,
      'stimulus',
      (client) => this.#comeOrGo(client),
    );
  }

  begin(client: ClientId, user: UserId): void {
    if (this.#whereabouts.cluster.clients.deviceOf(client) !== 'desktop') return;
    this.#planUse(client, user);
    this.#presenceChoice.plan(client, user);
    this.#planNext(client, user, this.#stay);
  }

  #use(client: ClientId): void {
    const { cluster } = this.#whereabouts;
    if (this.#whereabouts.standingOf(client) === 'at-hand') cluster.mdm.sessions.use(client);
    this.#planUse(client, cluster.clients.userOf(client));
  }

  #comeOrGo(client: ClientId): void {
    const user = this.#whereabouts.cluster.clients.userOf(client);
    if (this.#whereabouts.standingOf(client) === 'at-hand') this.#leave(client, user);
    else this.#return(client, user);
  }

  #leave(client: ClientId, user: UserId): void {
    const closes = chance(this.#closesLid, this.#chance.of(user));
    this.#whereabouts.cluster.mdm.sessions.move(client, closes ? 'close-lid' : 'lock');
    this.#whereabouts.put(client, closes ? 'lid-closed' : 'locked');
    this.#planNext(client, user, this.#absence);
  }

  #return(client: ClientId, user: UserId): void {
    const isClosed = this.#whereabouts.standingOf(client) === 'lid-closed';
    this.#whereabouts.cluster.mdm.sessions.move(client, isClosed ? 'open-lid' : 'unlock');
    this.#whereabouts.put(client, 'at-hand');
    this.#reading.plan(user);
    this.#planNext(client, user, this.#stay);
  }

  #planUse(client: ClientId, user: UserId): void {
    const after = this.#betweenUses.draw(this.#chance.of(user));
    this.#whereabouts.next(user, { after, kind: this.#isUsed, subject: client });
  }

  #planNext(client: ClientId, user: UserId, law: DurationDistribution): void {
    const after = law.draw(this.#chance.of(user));
    this.#whereabouts.next(user, { after, kind: this.#comesOrGoes, subject: client });
  }
}
