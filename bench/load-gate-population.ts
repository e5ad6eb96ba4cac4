/**
 * Who works in the load gate: users in tens with 19 clients between them, and closed groups of
 * contacts.
 *
 * The members of a group are spread over the whole table, as they are where users were entered in
 * an order that says nothing of whom they know: a walk over contacts finds no help in adjacency.
 */
import { ClientTable } from '../src/model/devices/client-table.js';
import { ContactTable } from '../src/model/devices/contact-table.js';
import type { Device } from '../src/model/devices/device.js';
import { userId, type UserId } from '../src/model/devices/identifiers.js';

/** Ten users in a row: 1.0 desktop, 0.5 iPhone, 0.3 Android phone and 0.1 iPad a user. */
const devicesOfTen: readonly (readonly Device[])[] = [
  ['desktop', 'iphone'],
  ['desktop', 'android'],
  ['desktop', 'iphone'],
  ['desktop', 'android'],
  ['desktop', 'iphone'],
  ['desktop', 'android'],
  ['desktop', 'iphone'],
  ['desktop'],
  ['desktop', 'iphone', 'ipad'],
  ['desktop'],
];

const USERS_IN_TEN = devicesOfTen.length;
const CLIENTS_OF_TEN = devicesOfTen.reduce((sum, devices) => sum + devices.length, 0);

/** 50 contacts, and the user. */
const MEMBERS_OF_GROUP = 51;

/** The users who have about that many clients: as many whole tens as fit, at least one. */
export const usersWith = (clients: number): number =>
  Math.max(1, Math.floor(clients / CLIENTS_OF_TEN)) * USERS_IN_TEN;

/** The table of so many users, a multiple of ten, all signed out. */
export function populate(users: number): ClientTable {
  const clients = (users / USERS_IN_TEN) * CLIENTS_OF_TEN;
  const table = new ClientTable({ users, clients });
  for (let user = 0; user < users; user += 1) {
    table.addUser();
    for (const device of devicesOfTen[user % USERS_IN_TEN]!)
      table.addClient({ device, mdmCapable: true, pushEnabled: false });
  }
  return table;
}

/** The users of one group differ by a multiple of the number of groups. */
export class ContactGroups {
  readonly #users: number;
  readonly #groups: number;

  constructor(users: number) {
    this.#users = users;
    this.#groups = Math.max(1, Math.round(users / MEMBERS_OF_GROUP));
  }

  contactCountOf(user: UserId): number {
    const group = user % this.#groups;
    return Math.ceil((this.#users - group) / this.#groups) - 1;
  }

  /** The user's contact at that place, from 0 up to and not including the count. */
  contactAt(user: UserId, place: number): UserId {
    const group = user % this.#groups;
    const candidate = group + place * this.#groups;
    return userId(candidate < user ? candidate : candidate + this.#groups);
  }

  /** Everybody watches the presence of all others in the group. */
  table(): ContactTable {
    const contactsOf = Array.from({ length: this.#users }, (_, row) =>
      this.#contactsOf(userId(row)),
    );
    return new ContactTable(contactsOf);
  }

  #contactsOf(user: UserId): readonly UserId[] {
    return Array.from({ length: this.contactCountOf(user) }, (_, place) =>
      this.contactAt(user, place),
    );
  }
}
