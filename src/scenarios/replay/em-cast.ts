/**
 * The clusters, phones and users of a scenario, once for each copy, as the model's tables, and the
 * names by which traces and messages call them. Every copy has clusters of its own, so that copies
 * do not stand in each other's way. Populations with phones come behind all copies.
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
  type PhoneDeclaration,
} from '../format/em-scenario.js';
import { hasPhones, phonesOf, type Population } from '../format/population.js';
import type { Seat } from '../workload/desk-phones.js';
import { addDesk } from './desk-rows.js';
import { PopulationDesks } from './population-desks.js';

export class EmCast {
  readonly clusters: readonly NewCucmCluster[];
  readonly phones: PhoneTable;
  readonly users: EmUserTable;
  readonly scenario: EmScenario;
  /** Of the populations that have phones, in the order of the file. */
  readonly populations: readonly PopulationDesks[];
  readonly #copies: number;
  /** Phones, and users, of one copy. */
  readonly #phonesOfCopy: number;
  readonly #usersOfCopy: number;

  constructor(scenario: EmScenario, copies: number, populations: readonly Population[] = []) {
    this.scenario = scenario;
    this.#copies = copies;
    const ofPopulations = populations.reduce((sum, one) => sum + phonesOf(one), 0);
    const desks = scenario.hotDesks.reduce((sum, { count }) => sum + count, 0);
    this.#phonesOfCopy = scenario.phones.length + desks;
    this.#usersOfCopy = scenario.users.length + desks;
    this.phones = new PhoneTable(copies * this.#phonesOfCopy + ofPopulations);
    this.users = new EmUserTable(copies * this.#usersOfCopy + ofPopulations);
    this.clusters = Array.from({ length: copies }, (_, copy) => this.#clustersOf(copy)).flat();
    for (let copy = 0; copy < copies; copy += 1) {
      this.#addCopy(copy);
      for (const hotDesks of scenario.hotDesks) this.#addDesks(copy, hotDesks);
    }
    this.populations = populations.filter(hasPhones).map((population) => {
      const place = this.phones.phones - (copies - 1) * this.#phonesOfCopy;
      return new PopulationDesks(population, this, place);
    });
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

  /** What hot desks are called, and how many there are; a place among them and the populations. */
  desksAt(desks: number): { readonly name: string; readonly count: number } {
    const { hotDesks } = this.scenario;
    return hotDesks[desks] ?? this.populations[desks - hotDesks.length]!;
  }

  /** One of the hot desks, or of a population behind them, and who sits there. */
  desk(copy: number, desks: number, seat: number): Seat {
    const { phones, users, hotDesks } = this.scenario;
    const population = this.populations[desks - hotDesks.length];
    if (population !== undefined) return population.seat(seat);
    const before = hotDesks.slice(0, desks).reduce((sum, { count }) => sum + count, seat);
    return {
      phone: phoneId(copy * this.#phonesOfCopy + phones.length + before),
      user: emUserId(copy * this.#usersOfCopy + users.length + before),
    };
  }

  copyOfCluster(cluster: CucmClusterId): number {
    return Math.floor(cluster / this.scenario.clusters.length);
  }

  /** The copy that the phone is of; one of a population is behind all copies. */
  copyOf(phone: PhoneId): number {
    return copyAmong(this.#copies, phone, this.#phonesOfCopy);
  }

  copyOfUser(user: EmUserId): number {
    return copyAmong(this.#copies, user, this.#usersOfCopy);
  }

  isDesk(phone: PhoneId): boolean {
    return this.#declaredOf(phone) === undefined;
  }

  /** As the scenario calls the phone, with the copy where it is not the first. */
  phoneName(phone: PhoneId): string {
    const name = this.#declaredOf(phone)?.name ?? this.phones.nameOf(phone);
    return this.#inCopy(name, this.copyOf(phone));
  }

  userName(user: EmUserId): string {
    return this.#inCopy(this.users.nameOf(user), this.copyOfUser(user));
  }

  clusterName(cluster: CucmClusterId): string {
    const { clusters } = this.scenario;
    return this.#inCopy(clusters[cluster % clusters.length]!.name, this.copyOfCluster(cluster));
  }

  #declaredOf(phone: PhoneId): PhoneDeclaration | undefined {
    if (this.copyOf(phone) === this.#copies) return undefined;
    return this.scenario.phones[phone % this.#phonesOfCopy];
  }

  /** A name, with the copy where there is one and it is not the first. */
  #inCopy(name: string, copy: number): string {
    return copy === 0 || copy === this.#copies ? name : `${name} (copy ${copy + 1})`;
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
      const place = this.phones.phones - copy * this.#phonesOfCopy;
      const deviceName = deskDevice(place);
      addDesk(this, { cluster, deviceName, model, userName: deskUser(desks, seat) });
    }
  }
}

/** The copy of a row, where each copy has so many; behind all of them where it is of none. */
const copyAmong = (copies: number, row: number, rowsOfCopy: number): number =>
  row < copies * rowsOfCopy ? Math.floor(row / rowsOfCopy) : copies;
