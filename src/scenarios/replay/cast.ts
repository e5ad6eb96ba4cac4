/**
 * Who plays: the users and clients of a scenario, as the cluster's tables, and the names by which
 * traces and messages call them. First come the users by name, once for each copy, then those of the
 * populations, whom copies do not multiply. The names of the latter are made when they are asked for.
 */
import { assignUsers, servingNodesOf } from '../../model/deployment/user-assignment.js';
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
  type NodeId,
  type RoomId,
  type UserId,
} from '../../model/devices/identifiers.js';
import { isAtLeast } from '../../model/devices/version.js';
import { clientsOf, groupOf } from '../format/population.js';
import type { Scenario } from '../format/scenario.js';
import { ON_PREMISES, type WayIn } from '../format/stimulus-item.js';
import { PopulationCast } from './population-cast.js';

export class Cast {
  readonly clients: ClientTable;
  /** In the order of the file; each begins where the one before it ends. */
  readonly populations: readonly PopulationCast[];
  readonly #scenario: Scenario;
  /** How clients came in that were asked to sign in. */
  readonly #waysIn = new Map<ClientId, WayIn>();
  /** Users and clients of all copies, whom those of populations follow. */
  readonly #users: number;
  readonly #clients: number;

  constructor(scenario: Scenario) {
    this.#scenario = scenario;
    const { copies, users, clients, populations } = scenario;
    this.#users = copies * users.length;
    this.#clients = copies * clients.length;
    this.clients = new ClientTable({
      users: populations.reduce((sum, one) => sum + one.users, this.#users),
      clients: populations.reduce((sum, one) => sum + clientsOf(one), this.#clients),
    });
    for (let copy = 0; copy < copies; copy += 1) this.#addCopy();
    this.populations = populations.map(
      (population) => new PopulationCast(population, this.clients),
    );
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

  /** The contact list of every user, all copies; in populations those have one who have a day. */
  contactLists(): readonly (readonly UserId[])[] {
    const { users, copies } = this.#scenario;
    const lists: (readonly UserId[])[] = [];
    for (let copy = 0; copy < copies; copy += 1)
      for (const { contacts } of users)
        lists.push(contacts.map((contact) => this.userIn(copy, contact)));
    for (const population of this.populations) population.addContactLists(lists);
    return lists;
  }

  /** The node that each user is assigned to, users by name first; of populations, group by group. */
  nodesOfUsers(): readonly NodeId[] {
    const { users, copies, topology } = this.#scenario;
    const byHand: (NodeId | undefined)[] = [];
    for (let copy = 0; copy < copies; copy += 1) for (const { node } of users) byHand.push(node);
    const nodes = [...assignUsers(byHand, topology)];
    const serving = servingNodesOf(topology);
    for (const { population } of this.populations)
      for (let place = 0; place < population.users; place += 1)
        nodes.push(population.node ?? serving[groupOf(place) % serving.length]!);
    return nodes;
  }

  /** JSM-1: the Spark interop users, in their order. */
  hybridUsers(): readonly UserId[] {
    const { users, copies } = this.#scenario;
    const hybrid: UserId[] = [];
    for (let copy = 0; copy < copies; copy += 1)
      for (const { user, hybrid: isHybrid } of users)
        if (isHybrid) hybrid.push(this.userIn(copy, user));
    for (const population of this.populations) population.addHybridUsers(hybrid);
    return hybrid;
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

  /** The copy that the client plays in; one of a population is behind all copies. */
  copyOf(client: ClientId): number {
    const { copies, clients } = this.#scenario;
    return client < this.#clients ? Math.floor(client / clients.length) : copies;
  }

  /** The copy that the user plays in; one of a population is behind all copies. */
  copyOfUser(user: UserId): number {
    const { copies, users } = this.#scenario;
    return user < this.#users ? Math.floor(user / users.length) : copies;
  }

  /** `alice/phone` in the first copy, `alice/phone (copy 2)` in the second; `office-01/desktop`. */
  clientName(client: ClientId): string {
    if (client >= this.#clients)
      return this.#populationOf(this.clients.userOf(client)).clientName(client);
    const { name } = this.#scenario.clients[client % this.#scenario.clients.length]!;
    return inCopy(name, this.copyOf(client));
  }

  nodeName(node: NodeId): string {
    return this.#scenario.topology.nodes[node]!.name;
  }

  userName(user: UserId): string {
    if (user >= this.#users) return this.#populationOf(user).userName(user);
    const { name } = this.#scenario.users[user % this.#scenario.users.length]!;
    return inCopy(name, this.copyOfUser(user));
  }

  #populationOf(user: UserId): PopulationCast {
    return this.populations.findLast(({ firstUser }) => firstUser <= user)!;
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
