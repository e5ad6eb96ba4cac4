/**
 * Wires one cluster around a simulation. It holds no rules.
 */
import type { Limits } from '../engine/limits.js';
import { RandomStreams } from '../engine/random-streams.js';
import { Simulation } from '../engine/simulation.js';
import type { ClientTable } from './devices/client-table.js';
import type { ContactTable } from './devices/contact-table.js';
import type { MdmObserver } from './mdm/mdm-observer.js';
import type { MdmParameters } from './mdm/mdm-parameters.js';
import { MultipleDeviceMessaging } from './mdm/multiple-device-messaging.js';

export type ClusterParts = {
  readonly limits: Limits;
  /** All chance of the run derives from it. */
  readonly seed: string;
  /** All users and clients, signed out. */
  readonly clients: ClientTable;
  readonly contacts: ContactTable;
  readonly parameters: MdmParameters;
  readonly observers: readonly MdmObserver[];
};

/** The number of a run that is the only one of its scenario. */
const ONLY_REPLICATION = 0;

export class Cluster {
  readonly simulation: Simulation;
  readonly streams: RandomStreams;
  readonly clients: ClientTable;
  readonly mdm: MultipleDeviceMessaging;

  constructor({ limits, seed, clients, contacts, parameters, observers }: ClusterParts) {
    this.simulation = new Simulation(limits);
    this.streams = new RandomStreams(seed, ONLY_REPLICATION);
    this.clients = clients;
    this.mdm = new MultipleDeviceMessaging({
      simulation: this.simulation,
      streams: this.streams,
      clients,
      contacts,
      parameters,
      observers,
    });
  }

  /** Feeds the state of the cluster to a digest: two runs that end alike feed the same bytes. */
  digest(feed: (bytes: Uint8Array) => void): void {
    this.mdm.state.digest(feed);
  }
}
