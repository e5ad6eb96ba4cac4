/**
 * What mobile clients do: their app comes to the front for a few minutes in every hour, and `<iq>`
 * stanzas pass on their sessions all day. Whoever brings an app up reads what came meanwhile.
 */
import type { EventKind } from '../src/engine/simulation.js';
import { minutes } from '../src/engine/units.js';
import { isMobile } from '../src/model/devices/device.js';
import type { ClientId, UserId } from '../src/model/devices/identifiers.js';
import type { Reading } from './load-gate-reading.js';
import type { Habit } from './load-gate-sessions.js';
import type { Workplace } from './load-gate-workplace.js';

const IN_FRONT = minutes(3);
const IN_BACKGROUND = minutes(57);
const BETWEEN_IQS = minutes(6);

export class OnMobile implements Habit {
  readonly #workplace: Workplace;
  readonly #reading: Reading;
  readonly #appComesOrGoes: EventKind<ClientId>;
  readonly #iqPasses: EventKind<ClientId>;

  constructor(workplace: Workplace, reading: Reading) {
    const { simulation } = workplace;
    this.#workplace = workplace;
    this.#reading = reading;
    this.#appComesOrGoes = simulation.define<ClientId>(
      'app comes to the front or goes',
      'stimulus',
      (client) => this.#comeOrGo(client),
    );
    this.#iqPasses = simulation.define<ClientId>('iq passes', 'stimulus', (client) =>
      this.#passIq(client),
    );
  }

  begin(client: ClientId, user: UserId): void {
    const { cluster, chance } = this.#workplace;
    if (!isMobile(cluster.clients.deviceOf(client))) return;
    this.#planIq(client, user);
    const after = chance.gap(user, IN_FRONT);
    this.#workplace.next(user, { after, kind: this.#appComesOrGoes, subject: client });
  }

  #comeOrGo(client: ClientId): void {
    const { cluster, chance } = this.#workplace;
    const user = cluster.clients.userOf(client);
    const goes = this.#workplace.standingOf(client) === 'at-hand';
    cluster.mdm.sessions.move(client, goes ? 'background' : 'foreground');
    this.#workplace.put(client, goes ? 'in-background' : 'at-hand');
    if (!goes) this.#reading.plan(user);
    const after = chance.gap(user, goes ? IN_BACKGROUND : IN_FRONT);
    this.#workplace.next(user, { after, kind: this.#appComesOrGoes, subject: client });
  }

  #passIq(client: ClientId): void {
    const { cluster } = this.#workplace;
    cluster.mdm.sessions.passIq(client, 'to-client');
    this.#planIq(client, cluster.clients.userOf(client));
  }

  #planIq(client: ClientId, user: UserId): void {
    const after = this.#workplace.chance.gap(user, BETWEEN_IQS);
    this.#workplace.next(user, { after, kind: this.#iqPasses, subject: client });
  }
}
