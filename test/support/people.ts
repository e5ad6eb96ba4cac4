/** A cast of people by name, as rows of a table of clients. */
import { ClientTable } from '../../src/model/devices/client-table.js';
import type { Device } from '../../src/model/devices/device.js';
import type { ClientId, UserId } from '../../src/model/devices/identifiers.js';

/** A client that is too old for Multiple Device Messaging. */
export type OldClient = { readonly old: Device };

/** A client that takes push notifications. */
export type PushClient = { readonly push: Device };

/** The clients of each user by name. All are MDM-capable but old ones and third-party clients. */
export type Cast = Readonly<
  Record<string, Readonly<Record<string, Device | OldClient | PushClient>>>
>;

export class People {
  readonly table: ClientTable;
  readonly #users = new Map<string, UserId>();
  readonly #clients = new Map<string, ClientId>();

  constructor(cast: Cast) {
    this.table = new ClientTable(sizeOf(cast));
    for (const [user, devices] of Object.entries(cast)) {
      this.#users.set(user, this.table.addUser());
      for (const [client, device] of Object.entries(devices))
        this.#clients.set(`${user}/${client}`, addClient(this.table, device));
    }
  }

  user(name: string): UserId {
    return this.#users.get(name)!;
  }

  client(name: string): ClientId {
    return this.#clients.get(name)!;
  }

  readonly nameOf = (client: ClientId): string => [...this.#clients.keys()][client]!;

  readonly nameOfUser = (user: UserId): string => [...this.#users.keys()][user]!;
}

const sizeOf = (cast: Cast) => {
  const users = Object.values(cast);
  return {
    users: users.length,
    clients: users.reduce((sum, clients) => sum + Object.keys(clients).length, 0),
  };
};

const addClient = (table: ClientTable, kind: Device | OldClient | PushClient): ClientId => {
  const pushEnabled = typeof kind !== 'string' && 'push' in kind;
  if (typeof kind === 'string')
    return table.addClient({ device: kind, mdmCapable: kind !== 'thirdParty', pushEnabled });
  return 'old' in kind
    ? table.addClient({ device: kind.old, mdmCapable: false, pushEnabled })
    : table.addClient({ device: kind.push, mdmCapable: true, pushEnabled });
};
