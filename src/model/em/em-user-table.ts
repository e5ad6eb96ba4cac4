/**
 * The users of Extension Mobility, cluster by cluster: a person whom two clusters know is two of
 * them. User IDs are compared without regard to case, as the product's queries do.
 */
import { SetupError } from '../../engine/errors.js';
import { elapsed, type Instant } from '../../engine/units.js';
import {
  cucmClusterId,
  emUserId,
  type CucmClusterId,
  type EmUserId,
} from '../devices/identifiers.js';
import type { OwnMaximum } from './duration-policy.js';
import { userCacheTime } from './em-figures.js';
import type { PinView } from './pin-policy.js';

export type NewEmUser = {
  readonly name: string;
  /** The cluster that knows the user: home. */
  readonly cluster: CucmClusterId;
  /** Digits as text. */
  readonly pin: string;
  /** Device profiles, the default first. */
  readonly profiles: readonly string[];
  /** Whether the user may log in to phones of other clusters. */
  readonly mayVisit: boolean;
  readonly ownMaximum: OwnMaximum;
  /** The key of the user in the cluster's database, as logs print it. */
  readonly databaseKey: string;
};

/** An entry of the user cache (EM-6): the PIN that was right, and when it was used. */
type CachedPin = { readonly pin: string; readonly since: Instant };

export class EmUserTable {
  readonly #users: NewEmUser[] = [];
  readonly #cluster: Uint32Array;
  readonly #pins: string[] = [];
  readonly #cached = new Map<EmUserId, CachedPin>();
  readonly #byName: Map<string, EmUserId>[] = [];

  /** @param size the users that there will be */
  constructor(size: number) {
    this.#cluster = new Uint32Array(size);
  }

  get users(): number {
    return this.#users.length;
  }

  /** @throws {SetupError} if the table is full, or the cluster has a user of that name. */
  add(user: NewEmUser): EmUserId {
    const added = emUserId(this.#users.length);
    if (added >= this.#cluster.length) throw new SetupError('a table of users is full');
    const names = (this.#byName[user.cluster] ??= new Map<string, EmUserId>());
    const key = user.name.toLowerCase();
    if (names.has(key)) throw new SetupError(`two users of a cluster are ${user.name}`);
    names.set(key, added);
    this.#users.push(user);
    this.#pins.push(user.pin);
    this.#cluster[added] = user.cluster;
    return added;
  }

  /** The user of that ID in a cluster, or undefined. */
  find(cluster: CucmClusterId, name: string): EmUserId | undefined {
    return this.#byName[cluster]?.get(name.toLowerCase());
  }

  /** What was said of the user when the run began. */
  describe(user: EmUserId): NewEmUser {
    return this.#users[user]!;
  }

  nameOf(user: EmUserId): string {
    return this.#users[user]!.name;
  }

  homeOf(user: EmUserId): CucmClusterId {
    return cucmClusterId(this.#cluster[user]!);
  }

  /** The profile of that name, or the default; undefined where the user has none such. */
  profileOf(user: EmUserId, asked: string | undefined): string | undefined {
    const { profiles } = this.describe(user);
    return asked === undefined ? profiles[0] : profiles.find((profile) => profile === asked);
  }

  pinOf(user: EmUserId): string {
    return this.#pins[user]!;
  }

  setPin(user: EmUserId, pin: string): void {
    this.#pins[user] = pin;
  }

  /** What is known of the user's PIN at that moment. */
  pinView(user: EmUserId, at: Instant): PinView {
    const cached = this.#cached.get(user);
    const isFresh = cached !== undefined && elapsed(cached.since, at) <= userCacheTime.value;
    return { pin: this.pinOf(user), cached: isFresh ? cached.pin : undefined };
  }

  /** The user cache remembers that the present PIN was used. */
  cachePin(user: EmUserId, since: Instant): void {
    this.#cached.set(user, { pin: this.pinOf(user), since });
  }
}
