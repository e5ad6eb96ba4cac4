/**
 * What users do at a desktop: they use it, choose a presence, and leave it locked or closed now and
 * then. Whoever comes back reads what came meanwhile.
 */
import type { EventKind } from '../src/engine/simulation.js';
import { minutes } from '../src/engine/units.js';
import type { ClientId, UserId } from '../src/model/devices/identifiers.js';
import type { Presence } from '../src/model/devices/presence.js';
import type { Reading } from './load-gate-reading.js';
import type { Habit } from './load-gate-sessions.js';
import type { Workplace } from './load-gate-workplace.js';

/** Longer than the 15 minutes after which a desktop is Away, now and then. */
const BETWEEN_USES = minutes(10);
/**
 * With what clients announce by themselves, when an app goes to the background or a desktop is
 * locked, this makes five presences an hour for each user.
 */
const BETWEEN_CHOICES = minutes(60);
const AT_DESK = minutes(80);
const AWAY_FROM_DESK = minutes(10);
/** One in so many leaves closes the lid; the others lock. */
const LEAVES_PER_CLOSING = 4;

/** Each as likely, so that half of what users choose is Available. */
const choices: readonly Presence[] = ['available', 'available', 'available', 'dnd', 'xa', 'away'];

export class AtDesktop implements Habit {
  readonly #workplace: Workplace;
  readonly #reading: Reading;
  readonly #isUsed: EventKind<ClientId>;
  readonly #choosesPresence: EventKind<ClientId>;
  readonly #comesOrGoes: EventKind<ClientId>;

  constructor(workplace: Workplace, reading: Reading) {
    const { simulation } = workplace;
    this.#workplace = workplace;
    this.#reading = reading;
    this.#isUsed = simulation.define<ClientId>('desktop is used', 'stimulus', (client) =>
      this.#use(client),
    );
    this.#choosesPresence = simulation.define<ClientId>(
      'user chooses a presence',
      'stimulus',
      (client) => this.#choosePresence(client),
    );
    this.#comesOrGoes = simulation.define<ClientId>(
      'user leaves the desktop or returns',
      'stimulus',
      (client) => this.#comeOrGo(client),
    );
  }

  begin(client: ClientId, user: UserId): void {
    if (this.#workplace.cluster.clients.deviceOf(client) !== 'desktop') return;
    this.#planUse(client, user);
    this.#planChoice(client, user);
    const after = this.#workplace.chance.gap(user, AT_DESK);
    this.#workplace.next(user, { after, kind: this.#comesOrGoes, subject: client });
  }

  #use(client: ClientId): void {
    const { cluster } = this.#workplace;
    if (this.#workplace.standingOf(client) === 'at-hand') cluster.mdm.sessions.use(client);
    this.#planUse(client, cluster.clients.userOf(client));
  }

  #choosePresence(client: ClientId): void {
    const { cluster, chance } = this.#workplace;
    const user = cluster.clients.userOf(client);
    const presence = choices[chance.below(user, choices.length)]!;
    if (this.#workplace.standingOf(client) === 'at-hand')
      cluster.mdm.sessions.setPresence(client, presence);
    this.#planChoice(client, user);
  }

  #comeOrGo(client: ClientId): void {
    const user = this.#workplace.cluster.clients.userOf(client);
    if (this.#workplace.standingOf(client) === 'at-hand') this.#leave(client, user);
    else this.#return(client, user);
  }

  #leave(client: ClientId, user: UserId): void {
    const { cluster, chance } = this.#workplace;
    const closes = chance.below(user, LEAVES_PER_CLOSING) === 0;
    cluster.mdm.sessions.move(client, closes ? 'close-lid' : 'lock');
    this.#workplace.put(client, closes ? 'lid-closed' : 'locked');
    const after = chance.gap(user, AWAY_FROM_DESK);
    this.#workplace.next(user, { after, kind: this.#comesOrGoes, subject: client });
  }

  #return(client: ClientId, user: UserId): void {
    const { cluster, chance } = this.#workplace;
    const isClosed = this.#workplace.standingOf(client) === 'lid-closed';
    cluster.mdm.sessions.move(client, isClosed ? 'open-lid' : 'unlock');
    this.#workplace.put(client, 'at-hand');
    this.#reading.plan(user);
    const after = chance.gap(user, AT_DESK);
    this.#workplace.next(user, { after, kind: this.#comesOrGoes, subject: client });
  }

  #planUse(client: ClientId, user: UserId): void {
    const { simulation, chance } = this.#workplace;
    const after = chance.busyGap(user, BETWEEN_USES, simulation.now);
    this.#workplace.next(user, { after, kind: this.#isUsed, subject: client });
  }

  #planChoice(client: ClientId, user: UserId): void {
    const { simulation, chance } = this.#workplace;
    const after = chance.busyGap(user, BETWEEN_CHOICES, simulation.now);
    this.#workplace.next(user, { after, kind: this.#choosesPresence, subject: client });
  }
}
