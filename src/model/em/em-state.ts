/** All state of Extension Mobility, and the one place where it is fed to a digest. */
import type { CucmClusterId, EmUserId, PhoneId } from '../devices/identifiers.js';
import type { PhoneTable } from '../devices/phone-table.js';
import type { CucmCluster } from './cucm-cluster.js';
import type { EmUserTable } from './em-user-table.js';
import { LoginTable } from './login-table.js';
import type { PhoneView } from './phone-policy.js';
import { PhoneSessions } from './phone-sessions.js';

export class EmState {
  readonly clusters: readonly CucmCluster[];
  readonly phones: PhoneTable;
  readonly users: EmUserTable;
  /** What home clusters count. */
  readonly logins: LoginTable;
  /** What phones show. */
  readonly sessions: PhoneSessions;

  constructor(clusters: readonly CucmCluster[], phones: PhoneTable, users: EmUserTable) {
    this.clusters = clusters;
    this.phones = phones;
    this.users = users;
    this.logins = new LoginTable(users.users);
    this.sessions = new PhoneSessions(phones.phones);
  }

  cluster(id: CucmClusterId): CucmCluster {
    return this.clusters[id]!;
  }

  /** Whether the phone is one of another cluster than the user's. */
  isVisited(user: EmUserId, phone: PhoneId): boolean {
    return this.phones.clusterOf(phone) !== this.users.homeOf(user);
  }

  /** Whether two clusters reach each other. */
  areLinked(one: CucmClusterId, other: CucmClusterId): boolean {
    return one === other || (this.cluster(one).isReachable && this.cluster(other).isReachable);
  }

  /** The phone as its cluster sees it, for somebody who may be known by then. */
  phoneView(phone: PhoneId | undefined, user: EmUserId | undefined): PhoneView {
    if (phone === undefined)
      return { isKnown: false, hasExtensionMobility: false, loggedIn: 'nobody' };
    const loggedIn = this.sessions.userAt(phone);
    return {
      isKnown: true,
      hasExtensionMobility: this.phones.hasExtensionMobility(phone),
      loggedIn: whoIs(loggedIn, user),
    };
  }

  digest(feed: (bytes: Uint8Array) => void): void {
    this.phones.digest(feed);
    this.logins.digest(feed);
    this.sessions.digest(feed);
  }
}

const whoIs = (
  loggedIn: EmUserId | undefined,
  asks: EmUserId | undefined,
): PhoneView['loggedIn'] => {
  if (loggedIn === undefined) return 'nobody';
  return loggedIn === asks ? 'same-user' : 'another-user';
};
