/**
 * How many clients a presence of each user reaches without waiting, for runs in which nobody hears of
 * single presences. Users announce more often than the clients of their watchers change mode, so the
 * number is kept with each change of mode, and an announcement only reads it.
 */
import type { ClientTable } from '../devices/client-table.js';
import type { ContactTable } from '../devices/contact-table.js';
import type { ClientId, UserId } from '../devices/identifiers.js';

export class PresenceReach {
  readonly #clients: ClientTable;
  readonly #contacts: ContactTable;
  /** For each client, 1 where presence reaches it at once. */
  readonly #isReached: Uint8Array;
  /** For each user, how many clients of watchers are reached. */
  readonly #reached: Int32Array;

  constructor(clients: ClientTable, contacts: ContactTable) {
    this.#clients = clients;
    this.#contacts = contacts;
    this.#isReached = new Uint8Array(clients.clients);
    this.#reached = new Int32Array(clients.users);
  }

  /** The clients of the user's watchers that a presence reaches now. */
  of(user: UserId): number {
    return this.#reached[user]!;
  }

  /** From now on the client gets presence at once, or does not. */
  set(client: ClientId, isReached: boolean): void {
    const before = this.#isReached[client]!;
    const after = Number(isReached);
    if (after === before) return;
    this.#isReached[client] = after;
    const user = this.#clients.userOf(client);
    const change = after - before;
    const { contacts } = this.#contacts;
    const next = contacts.firstOf(user + 1);
    for (let stretch = contacts.firstOf(user); stretch < next; stretch += 1) {
      const end = contacts.endOf(stretch);
      for (let contact = contacts.fromOf(stretch); contact < end; contact += 1)
        this.#reached[contact] = this.#reached[contact]! + change;
    }
  }
}
