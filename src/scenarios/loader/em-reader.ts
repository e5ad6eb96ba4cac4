/**
 * Reads what a scenario says of Extension Mobility: clusters, phones, hot desks, and which of its
 * users log in to phones.
 */
import type { CucmClusterId } from '../../model/devices/identifiers.js';
import type {
  EmScenario,
  EmUserDeclaration,
  HotDesksDeclaration,
  PhoneDeclaration,
} from '../format/em-scenario.js';
import { deviceName, emUser, extensionMobility, hotDesks, phone } from '../format/em-shape.js';
import { readClusters } from './em-cluster-reader.js';
import { EmDirectory } from './em-directory.js';
import { deferred, deferredOptional } from './deferred.js';
import type { FaultList } from './fault-list.js';
import { childOf, itemsOf, keysOf, oneOrMoreOf, type KeyPlace, type Place } from './place.js';
import { checkName, checkShape } from './shape-check.js';

export type Mobility = {
  /** Undefined where the scenario has none. */
  readonly mobility: EmScenario | undefined;
  readonly em: EmDirectory;
};

const KEY = 'extension-mobility';

const sectionPiece = extensionMobility.extend({
  clusters: deferred('clusters by name, such as { home: {} }'),
  'hot-desks': deferredOptional,
});

/** The sections `extension-mobility` and `phones` of the root, and that key of every user. */
export function readMobility(root: Place, faults: FaultList): Mobility {
  const section = childOf(root, KEY);
  const phonesPlace = childOf(root, 'phones');
  const desksPlace = section && childOf(section, 'hot-desks');
  const clustersPlace = section && childOf(section, 'clusters');
  const clusterEntries = entriesOf(clustersPlace);
  const em = new EmDirectory(
    {
      clusters: clusterEntries.map(({ name }) => name),
      phones: entriesOf(phonesPlace).map(({ name }) => name),
      hotDesks: entriesOf(desksPlace).map(({ name }) => name),
      populations: populationsWithPhones(childOf(root, 'populations')),
    },
    faults,
  );
  if (section !== undefined) checkShape(section, sectionPiece, faults);
  const reader = new MobilityReader(em, faults);
  const clusters = readClusters(clusterEntries, em, faults);
  const phones = entriesOf(phonesPlace).flatMap((entry) => reader.readPhone(entry) ?? []);
  const desks = entriesOf(desksPlace).flatMap((entry) => reader.readDesks(entry) ?? []);
  const users = entriesOf(childOf(root, 'users')).flatMap((entry) => reader.readUser(entry));
  const isUsed = section !== undefined || phones.length > 0 || users.length > 0;
  const mobility = isUsed ? { clusters, phones, users, hotDesks: desks } : undefined;
  return { mobility, em };
}

/** Whether users sit at hot desks, so that none need be declared. */
export const hasHotDesks = (root: Place): boolean => {
  const section = childOf(root, KEY);
  return section !== undefined && childOf(section, 'hot-desks') !== undefined;
};

/** By name, in the order of the file. */
const populationsWithPhones = (place: Place | undefined): readonly string[] =>
  itemsOf(place).flatMap((item) => {
    const name = childOf(item, 'name')?.node;
    const hasPhones = childOf(item, 'phones') !== undefined;
    return hasPhones && name?.kind === 'scalar' ? [name.text] : [];
  });

const entriesOf = (place: Place | undefined): readonly KeyPlace[] =>
  place === undefined ? [] : keysOf(place);

class MobilityReader {
  readonly #em: EmDirectory;
  readonly #faults: FaultList;
  /** Which phone of a cluster has each device name. */
  readonly #deviceNames = new Set<string>();
  /** Which user of a cluster has each user ID, without regard to case. */
  readonly #userIds = new Set<string>();

  constructor(em: EmDirectory, faults: FaultList) {
    this.#em = em;
    this.#faults = faults;
  }

  readPhone(entry: KeyPlace): PhoneDeclaration | undefined {
    checkName(entry, deviceName, this.#faults);
    const item = checkShape(entry.value, phone, this.#faults);
    const cluster = this.#em.clusterAt(childOf(entry.value, 'cluster'));
    if (item === undefined || cluster === undefined) return undefined;
    const declared = item['device-name'] ?? entry.name;
    this.#reportTwice(entry, 'a phone', this.#deviceNames, cluster, declared);
    return {
      name: entry.name,
      deviceName: declared,
      cluster,
      model: item.model,
      extensionMobility: item['extension-mobility'],
      secure: item.secure,
      logoutProfile: item['logout-profile'],
    };
  }

  readDesks(entry: KeyPlace): HotDesksDeclaration | undefined {
    const item = checkShape(entry.value, hotDesks, this.#faults);
    const cluster = this.#em.clusterAt(childOf(entry.value, 'cluster'));
    return item && cluster !== undefined
      ? { name: entry.name, cluster, count: item.count, model: item.model }
      : undefined;
  }

  /** A user whom several clusters know has a list of them. */
  readUser({ name, value }: KeyPlace): readonly EmUserDeclaration[] {
    return oneOrMoreOf(childOf(value, KEY)).flatMap((place) => {
      const item = checkShape(place, emUser, this.#faults);
      const cluster = this.#em.clusterAt(childOf(place, 'cluster'));
      if (item === undefined || cluster === undefined) return [];
      const at = { name, key: place, value: place };
      this.#reportTwice(at, 'a user', this.#userIds, cluster, name.toLowerCase());
      const { profile } = item;
      const profiles = profile === undefined ? [] : [profile].flat();
      const own = item['max-login-time'];
      return [
        {
          name,
          cluster,
          pin: item.pin,
          profiles,
          mayVisit: item['may-visit'],
          ownMaximum: own === undefined ? 'as-the-system' : own === 0 ? 'none' : own,
          databaseKey: item['database-key'],
        },
      ];
    });
  }

  #reportTwice(
    { name, key }: KeyPlace,
    what: string,
    taken: Set<string>,
    cluster: CucmClusterId,
    called: string,
  ): void {
    const full = `${cluster}/${called}`;
    if (taken.has(full)) {
      const of = this.#em.names.clusters[cluster];
      this.#faults.report(key, `${of} has ${what} ${name} already; expected another name`);
    }
    taken.add(full);
  }
}
