/**
 * Reading: a while after something came, or after coming back, the user reads all that the client in
 * use shows. One pending event a user, whatever came since it was planned.
 */
import type { EventKind } from '../src/engine/simulation.js';
import { seconds } from '../src/engine/units.js';
import type { UserId } from '../src/model/devices/identifiers.js';
import type { Workplace } from './load-gate-workplace.js';

const DELAY = seconds(60);

export class Reading {
  readonly #workplace: Workplace;
  readonly #reads: EventKind<UserId>;
  readonly #isPlanned: Uint8Array;

  constructor(workplace: Workplace) {
    this.#workplace = workplace;
    this.#isPlanned = new Uint8Array(workplace.cluster.clients.users);
    this.#reads = workplace.simulation.define<UserId>('user reads', 'stimulus', (user) =>
      this.#readAll(user),
    );
  }

  /** The user reads before long, unless a time for that is set already. */
  plan(user: UserId): void {
    if (this.#isPlanned[user] === 1) return;
    const after = this.#workplace.chance.gap(user, DELAY);
    const isPlanned = this.#workplace.next(user, { after, kind: this.#reads, subject: user });
    this.#isPlanned[user] = isPlanned ? 1 : 0;
  }

  #readAll(user: UserId): void {
    this.#isPlanned[user] = 0;
    const client = this.#workplace.answeredOn(user);
    if (client !== undefined) this.#workplace.cluster.mdm.messaging.readAll(client);
  }
}
