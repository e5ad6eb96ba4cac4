/**
 * What the users of the load gate know of their own day: when it ends, and how each of their clients
 * stands. The generator keeps this beside the model, so that what users do never depends on what the
 * model decides.
 */
import type { EventKind, Simulation } from '../src/engine/simulation.js';
import { instant, later, microseconds, type Duration, type Instant } from '../src/engine/units.js';
import type { Cluster } from '../src/model/cluster.js';
import { clientId, type ClientId, type UserId } from '../src/model/devices/identifiers.js';
import type { Chance } from './load-gate-chance.js';

/** A standing is stored as its index. */
const standings = ['signed-out', 'at-hand', 'in-background', 'locked', 'lid-closed'] as const;
export type Standing = (typeof standings)[number];

const AT_HAND = standings.indexOf('at-hand');
const IN_BACKGROUND = standings.indexOf('in-background');

/** What comes next, and when. */
export type Step<Subject extends number> = {
  readonly after: Duration;
  readonly kind: EventKind<Subject>;
  readonly subject: Subject;
};

export class Workplace {
  readonly cluster: Cluster;
  readonly simulation: Simulation;
  readonly chance: Chance;
  readonly #endsAt: Float64Array;
  readonly #standing: Uint8Array;

  constructor(cluster: Cluster, chance: Chance) {
    this.cluster = cluster;
    this.simulation = cluster.simulation;
    this.chance = chance;
    this.#endsAt = new Float64Array(cluster.clients.users);
    this.#standing = new Uint8Array(cluster.clients.clients);
  }

  /** When the user's working day is over. */
  endOf(user: UserId): Instant {
    return instant(microseconds(this.#endsAt[user]!));
  }

  setEnd(user: UserId, at: Instant): void {
    this.#endsAt[user] = at;
  }

  /** Schedules the user's next step after a gap, unless the day is over by then; answers whether. */
  next<Subject extends number>(user: UserId, { after, kind, subject }: Step<Subject>): boolean {
    const at = later(this.simulation.now, after);
    if (at >= this.#endsAt[user]!) return false;
    this.simulation.at(at, kind, subject);
    return true;
  }

  standingOf(client: ClientId): Standing {
    return standings[this.#standing[client]!]!;
  }

  put(client: ClientId, standing: Standing): void {
    this.#standing[client] = standings.indexOf(standing);
  }

  /**
   * The client on which the user reads and answers: one at hand, the desktop first; else one in the
   * background, by way of its notification; else none.
   */
  answeredOn(user: UserId): ClientId | undefined {
    return this.#firstThat(user, AT_HAND) ?? this.#firstThat(user, IN_BACKGROUND);
  }

  #firstThat(user: UserId, standing: number): ClientId | undefined {
    const { clients } = this.cluster;
    const first: number = clients.firstClientOf(user);
    const end = first + clients.clientCountOf(user);
    for (let client = first; client < end; client += 1)
      if (this.#standing[client] === standing) return clientId(client);
    return undefined;
  }
}
