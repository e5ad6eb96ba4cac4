/**
 * What the users of a population know of their own day: when it ends, and how each of their clients
 * stands. It is kept beside the model, so that what users do never depends on what the model decides:
 * two runs that differ in a rule or a failure see the same users do the same things.
 */
import type { EventKind } from '../../engine/simulation.js';
import { later, type Duration, type Instant } from '../../engine/units.js';
import type { Cluster } from '../../model/cluster.js';
import { clientId, userId, type ClientId, type UserId } from '../../model/devices/identifiers.js';
import { placeIn, type Crowd } from './crowd.js';
import { UserChance } from './user-chance.js';
import { UserRows } from './user-rows.js';

/** A standing is stored as its index. */
const standings = ['away', 'at-hand', 'in-background', 'locked', 'lid-closed'] as const;

/** Where a client stands for its user; `away` before the user's day and after it. */
export type Standing = (typeof standings)[number];

const AT_HAND = standings.indexOf('at-hand');
const IN_BACKGROUND = standings.indexOf('in-background');

/** What comes next, and when. */
export type Step<Subject extends number> = {
  readonly after: Duration;
  readonly kind: EventKind<Subject>;
  readonly subject: Subject;
};

export class Whereabouts {
  readonly crowd: Crowd;
  readonly cluster: Cluster;
  readonly #firstClient: ClientId;
  readonly #rows: UserRows;
  readonly #standing: Uint8Array;

  constructor(crowd: Crowd, cluster: Cluster) {
    const { clients } = cluster;
    const last = userId(crowd.firstUser + crowd.users - 1);
    this.crowd = crowd;
    this.cluster = cluster;
    this.#firstClient = clients.firstClientOf(crowd.firstUser);
    this.#rows = new UserRows(crowd.users);
    this.#standing = new Uint8Array(
      clients.firstClientOf(last) + clients.clientCountOf(last) - this.#firstClient,
    );
  }

  /** A stream for each user that serves what happens all day, beside what else is kept of the user. */
  chanceFor(purpose: string): UserChance {
    return new UserChance(purpose, this.crowd, this.cluster, this.#rows.placeForStreams());
  }

  /** When the user's day is over; the start of the run for one who does not come. */
  endOf(user: UserId): Instant {
    return this.#rows.endOf(placeIn(this.crowd, user));
  }

  setEnd(user: UserId, at: Instant): void {
    this.#rows.setEnd(placeIn(this.crowd, user), at);
  }

  /** Schedules the user's next step after a gap, unless the day is over by then; answers whether. */
  next<Subject extends number>(user: UserId, { after, kind, subject }: Step<Subject>): boolean {
    const { simulation } = this.cluster;
    const at = later(simulation.now, after);
    if (at >= this.endOf(user)) return false;
    simulation.at(at, kind, subject);
    return true;
  }

  standingOf(client: ClientId): Standing {
    return standings[this.#standing[client - this.#firstClient]!]!;
  }

  put(client: ClientId, standing: Standing): void {
    this.#standing[client - this.#firstClient] = standings.indexOf(standing);
  }

  /**
   * The client on which the user reads and answers: the first at hand; else one in the background, by
   * way of its notification; else none.
   */
  answeredOn(user: UserId): ClientId | undefined {
    return this.#firstThat(user, AT_HAND) ?? this.#firstThat(user, IN_BACKGROUND);
  }

  #firstThat(user: UserId, standing: number): ClientId | undefined {
    const { clients } = this.cluster;
    const first: number = clients.firstClientOf(user);
    const end = first + clients.clientCountOf(user);
    for (let client = first; client < end; client += 1)
      if (this.#standing[client - this.#firstClient] === standing) return clientId(client);
    return undefined;
  }
}
