/**
 * The same few people over and over in one cluster: every sequence is played by people of its own,
 * who have done nothing before, and a cluster serves many sequences.
 */
import { Cluster } from '../../../src/model/cluster.js';
import { ClientTable, type NewClient } from '../../../src/model/devices/client-table.js';
import { ContactTable } from '../../../src/model/devices/contact-table.js';
import {
  clientId,
  userId,
  type ClientId,
  type UserId,
} from '../../../src/model/devices/identifiers.js';
import type { MdmParameters } from '../../../src/model/mdm/mdm-parameters.js';
import { SequenceWatch } from './sequence-watch.js';

/** The clients of Alice, and the one of Bob: `desk`. */
export type Company = readonly NewClient[];

/** Alice, then Bob. */
const USERS = 2;
const DESK: NewClient = { device: 'desktop', mdmCapable: true, pushEnabled: false };

/** Companies in one cluster: more make a restart slow, fewer make clusters that are built often. */
const COMPANIES = 128;
const UNLIMITED = 1_000_000_000;
const limits = { eventsMax: UNLIMITED, pendingMax: UNLIMITED, simultaneousMax: UNLIMITED };

export class SequenceCast {
  readonly #company: Company;
  readonly #parameters: MdmParameters;
  #watch = new SequenceWatch();
  #cluster: Cluster;
  #next = 0;

  constructor(company: Company, parameters: MdmParameters) {
    this.#company = [...company, DESK];
    this.#parameters = parameters;
    this.#cluster = this.#build();
  }

  get cluster(): Cluster {
    return this.#cluster;
  }

  get watch(): SequenceWatch {
    return this.#watch;
  }

  /** Alice's clients, then Bob's: of people who have not played yet. */
  nextClients(): { readonly clients: readonly ClientId[]; readonly users: readonly UserId[] } {
    if (this.#next === COMPANIES) this.#cluster = this.#build();
    const first = this.#next * this.#company.length;
    const firstUser = this.#next * USERS;
    this.#next += 1;
    const capable = this.#company.map(({ mdmCapable }) => mdmCapable);
    this.#watch.begin(firstUser, first, this.#userOf(), capable);
    return {
      clients: this.#company.map((_, place) => clientId(first + place)),
      users: [userId(firstUser), userId(firstUser + 1)],
    };
  }

  #userOf(): readonly number[] {
    return this.#company.map((client) => (client === DESK ? 1 : 0));
  }

  #build(): Cluster {
    const clients = new ClientTable({
      users: COMPANIES * USERS,
      clients: COMPANIES * this.#company.length,
    });
    const contacts: UserId[][] = [];
    for (let company = 0; company < COMPANIES; company += 1) {
      const alice = clients.addUser();
      for (const client of this.#company.slice(0, -1)) clients.addClient(client);
      const bob = clients.addUser();
      clients.addClient(DESK);
      contacts.push([bob], [alice]);
    }
    this.#next = 0;
    this.#watch = new SequenceWatch();
    return new Cluster({
      limits,
      seed: 'sequences',
      clients,
      contacts: new ContactTable(contacts),
      parameters: this.#parameters,
      observers: [this.#watch],
    });
  }
}
