/**
 * Wires one cluster: tables, services and observers around a simulation. It holds no rules.
 */
import type { Limits } from '../engine/limits.js';
import { Simulation } from '../engine/simulation.js';
import type { ClientTable } from './devices/client-table.js';
import type { ContactTable } from './devices/contact-table.js';
import { MdmCounters } from './mdm/mdm-counters.js';
import { allOf, type MdmObserver } from './mdm/mdm-observer.js';
import type { MdmParameters } from './mdm/mdm-parameters.js';
import { MdmService } from './mdm/mdm-service.js';
import { MessageTable } from './mdm/message-table.js';
import { PacketBuffers } from './mdm/packet-buffers.js';
import { PresenceFanOut } from './mdm/presence-fan-out.js';

export type ClusterParts = {
  readonly limits: Limits;
  /** All users and clients, signed out. */
  readonly clients: ClientTable;
  readonly contacts: ContactTable;
  readonly parameters: MdmParameters;
  /** Told of all that happens, after the counters. */
  readonly observers: readonly MdmObserver[];
};

export class Cluster {
  readonly simulation: Simulation;
  readonly clients: ClientTable;
  readonly messages: MessageTable;
  readonly buffers: PacketBuffers;
  readonly presence: PresenceFanOut;
  readonly mdmCounters: MdmCounters;
  readonly mdm: MdmService;

  constructor({ limits, clients, contacts, parameters, observers }: ClusterParts) {
    this.simulation = new Simulation(limits);
    this.clients = clients;
    this.messages = new MessageTable(clients.users);
    this.buffers = new PacketBuffers(clients.clients);
    this.presence = new PresenceFanOut(clients, contacts);
    this.mdmCounters = new MdmCounters(clients);
    this.mdm = new MdmService({
      simulation: this.simulation,
      state: { clients, messages: this.messages, buffers: this.buffers },
      parameters,
      observer: allOf([this.mdmCounters, ...observers]),
      presence: this.presence,
    });
  }

  /** Feeds the state of the cluster to a digest: two runs that end alike feed the same bytes. */
  digest(feed: (bytes: Uint8Array) => void): void {
    this.clients.digest(feed);
    this.messages.digest(feed);
    this.buffers.digest(feed);
  }
}
