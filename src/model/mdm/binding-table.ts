/**
 * Which client a conversation is bound to, among those that take no part in MDM (MDM-10). A binding
 * ends with the session of its client (MDM-11).
 */
import type { ClientTable } from '../devices/client-table.js';
import type { ClientId, UserId } from '../devices/identifiers.js';
import { lasts, presentSession, type SessionOfClient } from './session-of-client.js';

export class BindingTable {
  readonly #clients: ClientTable;
  readonly #bindings = new Map<number, SessionOfClient>();

  constructor(clients: ClientTable) {
    this.#clients = clients;
  }

  /** The conversation of the client's user with the contact goes to this client. */
  bind(client: ClientId, contact: UserId): void {
    const user = this.#clients.userOf(client);
    this.#bindings.set(this.#keyOf(user, contact), presentSession(this.#clients, client));
  }

  /** The client that a user's conversation with a contact is bound to, or undefined. */
  boundTo(user: UserId, contact: UserId): ClientId | undefined {
    const key = this.#keyOf(user, contact);
    const binding = this.#bindings.get(key);
    if (binding === undefined) return undefined;
    if (lasts(this.#clients, binding)) return binding.client;
    this.#bindings.delete(key);
    return undefined;
  }

  #keyOf(user: UserId, contact: UserId): number {
    return user * this.#clients.users + contact;
  }
}
