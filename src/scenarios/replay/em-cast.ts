/**
 * The clusters, phones and users of a scenario, once for each copy, as the model's tables, and the
 * names by which traces and messages call them. Every copy has clusters of its own, so that copies
 * do not stand in each other's way.
 */
import {
  cucmClusterId,
  emUserId,
  phoneId,
  type CucmClusterId,
  type EmUserId,
  type PhoneId,
} from '../../model/devices/identifiers.js';
import { PhoneTable } from '../../model/devices/phone-table.js';
import type { NewCucmCluster } from '../../model/em/cucm-cluster.js';
import { derivedKey } from '../../model/em/database-key.js';
import { EmUserTable } from '../../model/em/em-user-table.js';
import {
  deskDevice,
  deskUser,
  type EmScenario,
  type HotDesksDeclaration,
} from '../format/em-scenario.js';

const DESK_PIN = '12345';

export class EmCast {
  readonly clusters: readonly NewCucmCluster[];
  readonly phones: PhoneTable;
  readonly users: EmUserTable;
  readonly scenario: EmScenario;
  /** Phones, and users, of one copy. */
  readonly #phonesOfCopy: number;
  readonly #usersOfCopy: number;

  constructor(scenario: EmScenario, copies: number) {
    this.scenario = scenario;
    const desks = scenario.hotDesks.reduce((sum, { count }) => sum + count, 0);
    this.#phonesOfCopy = scenario.phones.length + desks;
    this.#usersOfCopy = scenario.users.length + desks;
    this.phones = new PhoneTable(copies * this.#phonesOfCopy);
    this.users = new EmUserTable(copies * this.#usersOfCopy);
    this.clusters = Array.from({ length: copies }, (_, copy) => this.#clustersOf(copy)).flat();
    for (let copy = 0; copy < copies; copy += 1) {
      this.#addCopy(copy);
      for (const hotDesks of scenario.hotDesks) this.#addDesks(copy, hotDesks);
    }
  }

  clusterIn(copy: number, declared: CucmClusterId): CucmClusterId {
    return cucmClusterId(copy * this.scenario.clusters.length + declared);
  }

  phoneIn(copy: number, declared: PhoneId): PhoneId {
    return phoneId(copy * this.#phonesOfCopy + declared);
  }

  /** The user of the scenario as the first cluster that knows them; undefined where none does. */
  userIn(copy: number, name: string): EmUserId | undefined {
    const declared = this.scenario.users.findIndex((user) => user.name === name);
    return declared < 0 ? undefined : emUserId(copy * this.#usersOfCopy + declared);
  }

  /** One of the hot desks, and who sits there. */
  desk(
    copy: number,
    desks: number,
    seat: number,
  ): { readonly phone: PhoneId; readonly user: EmUserId } {
    const { phones, users, hotDesks } = this.scenario;
    const before = hotDesks.slice(0, desks).reduce((sum, { count }) => sum + count, seat);
    return {
      phone: phoneId(copy * this.#phonesOfCopy + phones.length + before),
      user: emUserId(copy * this.#usersOfCopy + users.length + before),
    };
  }

  copyOfCluster(cluster: CucmClusterId): number {
    return Math.floor(cluster / this.scenario.clusters.length);
  }

  copyOf(phone: PhoneId): number {
    return Math.floor(phone / this.#phonesOfCopy);
  }

  copyOfUser(user: EmUserId): number {
    return Math.floor(user / this.#usersOfCopy);
  }

  isDesk(phone: PhoneId): boolean {
    return phone % this.#phonesOfCopy >= this.scenario.phones.length;
  }

  /** As the scenario calls the phone, with the copy where it is not the first. */
  phoneName(phone: PhoneId): string {
    const declared = this.scenario.phones[phone % this.#phonesOfCopy];
    return inCopy(declared?.name ?? this.phones.nameOf(phone), this.copyOf(phone));
  }

  userName(user: EmUserId): string {
    return inCopy(this.users.nameOf(user), this.copyOfUser(user));
  }

  clusterName(cluster: CucmClusterId): string {
    const { clusters } = this.scenario;
    return inCopy(clusters[cluster % clusters.length]!.name, this.copyOfCluster(cluster));
  }

  #clustersOf(copy: number): readonly NewCucmCluster[] {
    return this.scenario.clusters.map((cluster) => ({
      ...cluster,
      remoteClusters: cluster.remoteClusters?.map((remote) => this.clusterIn(copy, remote)),
    }));
  }

  #addCopy(copy: number): void {
    for (const { name: _, deviceName, cluster, ...phone } of this.scenario.phones)
      this.phones.add({ ...phone, name: deviceName, cluster: this.clusterIn(copy, cluster) });
    for (const { databaseKey, cluster, ...user } of this.scenario.users)
      this.users.add({
        ...user,
        cluster: this.clusterIn(copy, cluster),
        databaseKey: databaseKey ?? derivedKey(`user ${user.name}`),
      });
  }

  #addDesks(copy: number, desks: HotDesksDeclaration): void {
    const { cluster: declared, count, model } = desks;
    const cluster = this.clusterIn(copy, declared);
    for (let seat = 0; seat < count; seat += 1) {
      const user = deskUser(desks, seat);
      const place = this.phones.phones - copy * this.#phonesOfCopy;
      this.phones.add({
        name: deskDevice(place),
        cluster,
        model,
        extensionMobility: true,
        secure: false,
        logoutProfile: 'logout-profile',
      });
      this.users.add({
        name: user,
        cluster,
        pin: DESK_PIN,
        profiles: [`${user}-udp`],
        mayVisit: false,
        ownMaximum: 'as-the-system',
        databaseKey: derivedKey(`user ${user}`),
      });
    }
  }
}

const inCopy = (name: string, copy: number): string =>
  copy === 0 ? name : `${name} (copy ${copy + 1})`;
