/**
 * One CUCM cluster as Extension Mobility sees it: what it is, and how its service stands. There are
 * few of them, so each is an object.
 */
import { invariant } from '../../engine/errors.js';
import type { CucmClusterId } from '../devices/identifiers.js';
import type { CucmRelease } from './cucm-release.js';
import type { EmParameters } from './em-parameters.js';
import type { SecurityMode } from './security-policy.js';

/** An application that may use the service's API. */
export type ApplicationUser = {
  readonly certificate: string;
  /** Whether it may act for users. */
  readonly hasProxyRights: boolean;
};

export type NewCucmCluster = {
  /** Its cluster ID, and how logs and other clusters call it. */
  readonly name: string;
  /** The host of its service, as it stands in URLs. */
  readonly address: string;
  readonly release: CucmRelease;
  readonly parameters: EmParameters;
  /** In the order in which they are asked; undefined where EMCC is not in use. */
  readonly remoteClusters: readonly CucmClusterId[] | undefined;
  readonly securityMode: SecurityMode;
  /** EMCC base devices, each of which one visiting user can occupy. */
  readonly baseDevices: number;
  readonly applications: ReadonlyMap<string, ApplicationUser>;
  /** The key of the cluster in a remote cluster's database, as logs print it. */
  readonly databaseKey: string;
};

export class CucmCluster {
  readonly id: CucmClusterId;
  readonly made: NewCucmCluster;
  /** Whether other clusters reach it, and it reaches them. */
  isReachable = true;
  #parameters: EmParameters;
  #inProgress = 0;
  #requests = 0;
  #baseDevicesInUse = 0;

  constructor(id: CucmClusterId, made: NewCucmCluster) {
    this.id = id;
    this.made = made;
    this.#parameters = made.parameters;
  }

  get name(): string {
    return this.made.name;
  }

  get release(): CucmRelease {
    return this.made.release;
  }

  /** The parameters in force; a change is in force at once. */
  get parameters(): EmParameters {
    return this.#parameters;
  }

  configure(change: Partial<EmParameters>): void {
    this.#parameters = { ...this.#parameters, ...change };
  }

  /** Requests that hold a slot (EM-5). */
  get inProgress(): number {
    return this.#inProgress;
  }

  takeSlot(): void {
    this.#inProgress += 1;
  }

  freeSlot(): void {
    invariant(this.#inProgress > 0, 'a slot is freed that was taken');
    this.#inProgress -= 1;
  }

  /** The number of a request that has just come: they grow by one. */
  nextRequestNumber(): number {
    this.#requests += 1;
    return this.#requests;
  }

  get freeBaseDevices(): number {
    return this.made.baseDevices - this.#baseDevicesInUse;
  }

  takeBaseDevice(): void {
    invariant(this.freeBaseDevices > 0, 'a base device is taken that is free');
    this.#baseDevicesInUse += 1;
  }

  freeBaseDevice(): void {
    invariant(this.#baseDevicesInUse > 0, 'a base device is freed that was taken');
    this.#baseDevicesInUse -= 1;
  }

  /** Whether the cluster is one that it would ask. */
  knows(other: CucmClusterId): boolean {
    return this.made.remoteClusters?.includes(other) ?? false;
  }
}
