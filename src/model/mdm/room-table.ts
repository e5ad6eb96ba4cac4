/**
 * Group chat rooms and the clients that joined them, in the order in which they joined. A client
 * that signs out is in no room any more.
 */
import type { ClientTable } from '../devices/client-table.js';
import { roomId, type ClientId, type RoomId, type UserId } from '../devices/identifiers.js';
import { lasts, presentSession, type SessionOfClient } from './session-of-client.js';

export class RoomTable {
  readonly #clients: ClientTable;
  readonly #members: SessionOfClient[][] = [];

  constructor(clients: ClientTable) {
    this.#clients = clients;
  }

  /** Adds an empty room. */
  open(): RoomId {
    this.#members.push([]);
    return roomId(this.#members.length - 1);
  }

  has(room: RoomId, client: ClientId): boolean {
    return this.#present(room).some((member) => member.client === client);
  }

  join(room: RoomId, client: ClientId): void {
    this.#members[room] = [...this.#present(room), presentSession(this.#clients, client)];
  }

  leave(room: RoomId, client: ClientId): void {
    this.#members[room] = this.#present(room).filter((member) => member.client !== client);
  }

  /** The users with a client in the room, in the order in which the first of each joined. */
  participantsOf(room: RoomId): readonly UserId[] {
    return [...new Set(this.#present(room).map(({ client }) => this.#clients.userOf(client)))];
  }

  /** The clients of a user that are in the room, in the order in which they joined. */
  joinedClientsOf(room: RoomId, user: UserId): readonly ClientId[] {
    return this.#present(room)
      .map(({ client }) => client)
      .filter((client) => this.#clients.userOf(client) === user);
  }

  #present(room: RoomId): readonly SessionOfClient[] {
    return this.#members[room]!.filter((member) => lasts(this.#clients, member));
  }
}
