/**
 * Who plays: the users and clients of a scenario, once for each copy, as the cluster's tables, and
 * the names by which traces and messages call them.
 */
import { ClientTable } from '../../model/devices/client-table.js';
import {
  isMdmCapable,
  oldestCapableJabber,
  type Installation,
} from '../../model/devices/capability.js';
import {
  clientId,
  roomId,
  userId,
  type ClientId,
  type RoomId,
  type UserId,
} from '../../model/devices/identifiers.js';
import { isAtLeast } from '../../model/devices/version.js';
import type { Scenario } from '../format/scenario.js';
import { ON_PREMISES, type WayIn } from '../format/stimulus-item.js';

export class Cast {
  readonly clients: ClientTable;
  readonly #scenario: Scenario;
  /** How clients came in that were asked to sign in. */
  readonly #waysIn = new Map<ClientId, WayIn>();

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    const { copies, users, clients } = scenario;
    this.clients = new ClientTable({
      users: copies * users.length,
      clients: copies * clients.length,
    });
    for (let copy = 0; copy < copies; copy += 1) this.#addCopy();
  }

  /** The client of that copy that plays a client of the scenario. */
  clientIn(copy: number, client: ClientId): ClientId {
    return clientId(copy * this.#scenario.clients.length + client);
  }

  /** The user of that copy who plays a user of the scenario. */
  userIn(copy: number, user: UserId): UserId {
    return userId(copy * this.#scenario.users.length + user);
  }

  /** The room of that copy that plays a room of the scenario. */
  roomIn(copy: number, room: RoomId): RoomId {
    return roomId(copy * this.#scenario.rooms.length + room);
  }

  roomName(room: RoomId): string {
    const { rooms } = this.#scenario;
    return inCopy(rooms[room % rooms.length]!, Math.floor(room / rooms.length));
  }

  /** The contact list of every user, all copies. */
  contactLists(): readonly (readonly UserId[])[] {
    const { users, copies } = this.#scenario;
    return Array.from({ length: copies }, (_, copy) =>
      users.map(({ contacts }) => contacts.map((contact) => this.userIn(copy, contact))),
    ).flat();
  }

  /** The client comes in that way; DEV-5: answers whether it is MDM-capable so. */
  comesIn(client: ClientId, through: WayIn): boolean {
    this.#waysIn.set(client, through);
    return isMdmCapable(this.#installationOf(client));
  }

  /** DEV-5: ` through Expressway X8.7`: what decides whether the client takes part in MDM. */
  installedText(client: ClientId): string {
    const { device, version, expressway } = this.#installationOf(client);
    if (device === 'thirdParty') return '';
    const isOld = !isAtLeast(version, oldestCapableJabber.value);
    return (
      (isOld ? `, Jabber ${version}` : '') +
      (expressway === undefined ? '' : ` through Expressway ${expressway}`)
    );
  }

  /** As declared, unless it came in another way when it was last asked to sign in. */
  #installationOf(client: ClientId): Installation {
    const { clients } = this.#scenario;
    const declared = clients[client % clients.length]!;
    const through = this.#waysIn.get(client);
    if (through === undefined) return declared;
    return { ...declared, expressway: through === ON_PREMISES ? undefined : through };
  }

  copyOf(client: ClientId): number {
    return Math.floor(client / this.#scenario.clients.length);
  }

  copyOfUser(user: UserId): number {
    return Math.floor(user / this.#scenario.users.length);
  }

  /** `alice/phone` in the first copy, `alice/phone (copy 2)` in the second. */
  clientName(client: ClientId): string {
    const { name } = this.#scenario.clients[client % this.#scenario.clients.length]!;
    return inCopy(name, this.copyOf(client));
  }

  userName(user: UserId): string {
    const { name } = this.#scenario.users[user % this.#scenario.users.length]!;
    return inCopy(name, this.copyOfUser(user));
  }

  #addCopy(): void {
    for (const { user } of this.#scenario.users) {
      this.clients.addUser();
      for (const client of this.#scenario.clients)
        if (client.user === user)
          this.clients.addClient({
            device: client.device,
            mdmCapable: isMdmCapable(client),
            pushEnabled: client.push,
          });
    }
  }
}

const inCopy = (name: string, copy: number): string =>
  copy === 0 ? name : `${name} (copy ${copy + 1})`;
