/**
 * All desk phones, as columns: what each is, which device profile it shows, and with which cluster
 * it is registered. Who is logged in, and who may be, is the business of Extension Mobility.
 *
 * A phone shows its logout profile and is registered with its own cluster unless a login says
 * otherwise; registering takes no time here.
 */
import { bytesOf } from '../../engine/columns.js';
import { SetupError } from '../../engine/errors.js';
import { cucmClusterId, phoneId, type CucmClusterId, type PhoneId } from './identifiers.js';
import { phoneModels, type PhoneModel } from './phone-model.js';

export type NewPhone = {
  /** Its name, which no other phone of its cluster has (DEV-4). */
  readonly name: string;
  readonly cluster: CucmClusterId;
  readonly model: PhoneModel;
  /** Whether users can log in to it. */
  readonly extensionMobility: boolean;
  /** Whether its device security mode is authenticated or encrypted. */
  readonly secure: boolean;
  /** What it shows while nobody is logged in. */
  readonly logoutProfile: string;
};

export class PhoneTable {
  readonly #names: string[] = [];
  readonly #logoutProfiles: string[] = [];
  /** The device profile that a login has brought; undefined shows the logout profile. */
  readonly #shown: (string | undefined)[] = [];
  readonly #byName: Map<string, PhoneId>[] = [];
  readonly #cluster: Uint32Array;
  readonly #registeredWith: Uint32Array;
  readonly #model: Uint8Array;
  readonly #extensionMobility: Uint8Array;
  readonly #secure: Uint8Array;

  /** @param size the phones that there will be */
  constructor(size: number) {
    this.#cluster = new Uint32Array(size);
    this.#registeredWith = new Uint32Array(size);
    this.#model = new Uint8Array(size);
    this.#extensionMobility = new Uint8Array(size);
    this.#secure = new Uint8Array(size);
  }

  get phones(): number {
    return this.#names.length;
  }

  /** @throws {SetupError} if the table is full, or the cluster has a phone of that name. */
  add(phone: NewPhone): PhoneId {
    const added = phoneId(this.#names.length);
    if (added >= this.#cluster.length) throw new SetupError('a table of phones is full');
    const names = (this.#byName[phone.cluster] ??= new Map<string, PhoneId>());
    if (names.has(phone.name)) throw new SetupError(`two phones of a cluster are ${phone.name}`);
    names.set(phone.name, added);
    this.#names.push(phone.name);
    this.#logoutProfiles.push(phone.logoutProfile);
    this.#shown.push(undefined);
    this.#cluster[added] = phone.cluster;
    this.#registeredWith[added] = phone.cluster;
    this.#model[added] = phoneModels.indexOf(phone.model);
    this.#extensionMobility[added] = Number(phone.extensionMobility);
    this.#secure[added] = Number(phone.secure);
    return added;
  }

  /** The phone of that name in a cluster, or undefined. */
  find(cluster: CucmClusterId, name: string): PhoneId | undefined {
    return this.#byName[cluster]?.get(name);
  }

  nameOf(phone: PhoneId): string {
    return this.#names[phone]!;
  }

  clusterOf(phone: PhoneId): CucmClusterId {
    return cucmClusterId(this.#cluster[phone]!);
  }

  modelOf(phone: PhoneId): PhoneModel {
    return phoneModels[this.#model[phone]!]!;
  }

  isSecure(phone: PhoneId): boolean {
    return this.#secure[phone] === 1;
  }

  hasExtensionMobility(phone: PhoneId): boolean {
    return this.#extensionMobility[phone] === 1;
  }

  /** Allows logins to the phone, or stops allowing them; whoever is logged in stays so. */
  setExtensionMobility(phone: PhoneId, on: boolean): void {
    this.#extensionMobility[phone] = Number(on);
  }

  /** The device profile that the phone shows now. */
  profileOf(phone: PhoneId): string {
    return this.#shown[phone] ?? this.#logoutProfiles[phone]!;
  }

  /** The cluster that the phone is registered with now. */
  registeredWith(phone: PhoneId): CucmClusterId {
    return cucmClusterId(this.#registeredWith[phone]!);
  }

  /** The phone restarts with a user's profile, registered with that user's home cluster. */
  takeProfile(phone: PhoneId, profile: string, home: CucmClusterId): void {
    this.#shown[phone] = profile;
    this.#registeredWith[phone] = home;
  }

  /** The phone restarts with its logout profile, registered with its own cluster. */
  dropProfile(phone: PhoneId): void {
    this.#shown[phone] = undefined;
    this.#registeredWith[phone] = this.#cluster[phone]!;
  }

  /** Feeds the state to a digest. */
  digest(feed: (bytes: Uint8Array) => void): void {
    feed(bytesOf(this.#registeredWith));
    feed(bytesOf(this.#extensionMobility));
  }
}
