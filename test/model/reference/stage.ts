/** A world as a real cluster: its tables, its rooms, and how an act is put to its services. */
import { Cluster } from '../../../src/model/cluster.js';
import { ClientTable } from '../../../src/model/devices/client-table.js';
import { ContactTable } from '../../../src/model/devices/contact-table.js';
import type { ClientId, RoomId, UserId } from '../../../src/model/devices/identifiers.js';
import type { MdmObserver } from '../../../src/model/mdm/mdm-observer.js';
import type { Reason } from '../../../src/model/rulebook/reason.js';
import { Observed } from './observed.js';
import type { Act } from './script.js';
import { clientsOf, type World } from './world.js';

const limits = { eventsMax: 100_000, pendingMax: 10_000, simultaneousMax: 10_000 };

export class Stage {
  readonly cluster: Cluster;
  readonly observed: Observed;
  readonly users: readonly UserId[];
  readonly clients: readonly ClientId[];
  readonly #rooms: readonly RoomId[];

  constructor(world: World, seed: string, observers: readonly MdmObserver[]) {
    const table = new ClientTable({ users: world.users.length, clients: world.clients.length });
    const users: UserId[] = [];
    const clients: ClientId[] = [];
    for (const user of world.users.keys()) {
      users.push(table.addUser());
      for (const { device, capable, push } of clientsOf(world, user))
        clients.push(table.addClient({ device, mdmCapable: capable, pushEnabled: push }));
    }
    this.users = users;
    this.clients = clients;
    this.observed = new Observed((client) => world.clients[client]!.user);
    this.cluster = new Cluster({
      limits,
      seed,
      clients: table,
      contacts: new ContactTable(
        world.contacts.map((contacts) => contacts.map((contact) => users[contact]!)),
      ),
      parameters: world.parameters,
      observers: [this.observed, ...observers],
    });
    this.#rooms = Array.from({ length: world.rooms }, () => this.cluster.mdm.state.rooms.open());
  }

  /** Has the act done; answers why it cannot be. */
  perform(number: number, act: Act): Reason | undefined {
    const { sessions, messaging, groupChat, files, router } = this.cluster.mdm;
    this.observed.expect(number);
    switch (act.do) {
      case 'set':
        router.configure(act.change);
        return undefined;
      case 'restart':
        router.restart();
        return undefined;
      case 'send':
        return messaging.send(this.clients[act.on]!, this.users[act.to]!);
      case 'offer':
        return files.offer(this.clients[act.on]!, this.users[act.to]!);
      case 'say':
        return groupChat.say(this.clients[act.on]!, this.#rooms[act.room]!);
      case 'join':
        return groupChat.join(this.clients[act.on]!, this.#rooms[act.room]!);
      case 'leave':
        return groupChat.leave(this.clients[act.on]!, this.#rooms[act.room]!);
      case 'move':
        return sessions.move(this.clients[act.on]!, act.movement);
      case 'sign-in':
        return sessions.signIn(this.clients[act.on]!, act.capable);
      case 'sign-out':
        return sessions.signOut(this.clients[act.on]!);
      case 'use':
        return sessions.use(this.clients[act.on]!);
      case 'iq':
        return sessions.passIq(this.clients[act.on]!, act.direction);
      case 'presence':
        return sessions.setPresence(this.clients[act.on]!, act.presence);
      case 'read-all':
        return messaging.readAll(this.clients[act.on]!);
      case 'read':
        return messaging.read(
          this.clients[act.on]!,
          this.#rowOf(act.message, this.clients[act.on]!),
        );
      case 'accept':
        return files.accept(this.clients[act.on]!, this.#rowOf(act.message, this.clients[act.on]!));
    }
  }

  #rowOf(message: number, client: ClientId) {
    return this.observed.rowOf(message, this.cluster.clients.userOf(client));
  }
}
