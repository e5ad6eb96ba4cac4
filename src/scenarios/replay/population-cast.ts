/**
 * The users and clients of one population, as rows of the cluster's tables. Nothing is kept of each:
 * who has what follows from places (see `portionAt`), and names are made when they are asked for.
 */
import type { ClientTable } from '../../model/devices/client-table.js';
import { isMdmCapable } from '../../model/devices/capability.js';
import { isMobile, type Device } from '../../model/devices/device.js';
import { clientId, userId, type ClientId, type UserId } from '../../model/devices/identifiers.js';
import { userNameIn, type Population } from '../format/population.js';
import { portionAt } from '../format/share.js';
import { shortClient } from '../format/user-shape.js';
import { ContactGroups } from '../workload/contact-groups.js';
import type { Crowd } from '../workload/crowd.js';

export class PopulationCast {
  readonly population: Population;
  /** Its users and clients follow these, in the order of their places. */
  readonly firstUser: UserId;
  readonly #clients: ClientTable;

  /** Adds all its users and their clients, which are as clients in short form are. */
  constructor(population: Population, clients: ClientTable) {
    this.population = population;
    this.firstUser = userId(clients.users);
    this.#clients = clients;
    const kinds = population.clients.map((kind) => ({
      ...kind,
      mdmCapable: isCapable(kind.device),
    }));
    let mobiles = 0;
    for (let place = 0; place < population.users; place += 1) {
      clients.addUser();
      for (const { device, perUser, mdmCapable } of kinds) {
        const count = portionAt(place, perUser);
        for (let one = 0; one < count; one += 1) {
          const pushEnabled = isMobile(device) && portionAt(mobiles, population.push) > 0;
          clients.addClient({ device, mdmCapable, pushEnabled });
          if (isMobile(device)) mobiles += 1;
        }
      }
    }
  }

  /** The user at that place among all of the population, from 0. */
  userAt(place: number): UserId {
    return userId(this.firstUser + place);
  }

  /** Adds its Spark interop users to a list, in their order. */
  addHybridUsers(list: UserId[]): void {
    const { users, hybrid } = this.population;
    for (let place = 0; place < users; place += 1)
      if (portionAt(place, hybrid) > 0) list.push(this.userAt(place));
  }

  /** Adds the contact list of each of its users, in their order. */
  addContactLists(lists: (readonly UserId[])[]): void {
    const { users, day } = this.population;
    const groups = day && new ContactGroups(this.crowd, day.figures['contact-group'].value);
    for (let place = 0; place < users; place += 1)
      lists.push(groups?.contactsOf(this.userAt(place)) ?? NOBODY);
  }

  get crowd(): Crowd {
    const { name, users } = this.population;
    return { name, firstUser: this.firstUser, users };
  }

  userName(user: UserId): string {
    return userNameIn(this.population, user - this.firstUser);
  }

  /** `office-01/desktop`, and for a second one on such a device `office-01/desktop-2`. */
  clientName(client: ClientId): string {
    const user = this.#clients.userOf(client);
    const device = this.#clients.deviceOf(client);
    let number = 1;
    for (let other = this.#clients.firstClientOf(user); other < client; other = clientId(other + 1))
      if (this.#clients.deviceOf(other) === device) number += 1;
    return `${this.userName(user)}/${device}${number === 1 ? '' : `-${number}`}`;
  }
}

/** One list for all who have none. */
const NOBODY: readonly UserId[] = [];

/** DEV-5, on-premises. */
const isCapable = (device: Device): boolean =>
  isMdmCapable({ ...shortClient.parse(device), expressway: undefined });
