/**
 * Presence that is held for quiet clients beside their buffers (QM-10). Only the newest presence of
 * a contact is worth delivering, so nothing is kept of what is held: when the client is due, each of
 * its user's contacts that has announced something since is.
 */
import type { ContactTable } from '../devices/contact-table.js';
import { userId, type ClientId, type UserId } from '../devices/identifiers.js';

/** The client gets presence at once, or not at all. */
const NOT_HOLDING = -1;

export class HeldPresence {
  readonly #contacts: ContactTable;
  /** The rank of each user's latest announcement among all; 0 before the first. */
  readonly #latest: Uint32Array;
  /** For each client, the announcements made when it began to hold, or was last due. */
  readonly #since: Float64Array;
  #announced = 0;

  constructor(size: { readonly users: number; readonly clients: number }, contacts: ContactTable) {
    this.#contacts = contacts;
    this.#latest = new Uint32Array(size.users);
    this.#since = new Float64Array(size.clients).fill(NOT_HOLDING);
  }

  /** A user announces a presence. */
  announce(user: UserId): void {
    this.#announced += 1;
    this.#latest[user] = this.#announced;
  }

  /** From now on presence is held for the client. */
  begin(client: ClientId): void {
    this.#since[client] = this.#announced;
  }

  /** What is held for the client of that user goes out; it holds on from here. */
  release(client: ClientId, user: UserId, letGo: (contact: UserId) => void): void {
    const since = this.#since[client]!;
    if (since === NOT_HOLDING) return;
    this.#since[client] = this.#announced;
    const { contacts } = this.#contacts;
    const next = contacts.firstOf(user + 1);
    for (let stretch = contacts.firstOf(user); stretch < next; stretch += 1) {
      const end = contacts.endOf(stretch);
      for (let contact = contacts.fromOf(stretch); contact < end; contact += 1)
        if (this.#latest[contact]! > since) letGo(userId(contact));
    }
  }

  /** The same where only their number matters: such a walk calls nobody, which makes it quick. */
  releaseAll(client: ClientId, user: UserId): number {
    const since = this.#since[client]!;
    if (since === NOT_HOLDING) return 0;
    this.#since[client] = this.#announced;
    const { contacts } = this.#contacts;
    const next = contacts.firstOf(user + 1);
    let released = 0;
    for (let stretch = contacts.firstOf(user); stretch < next; stretch += 1) {
      const end = contacts.endOf(stretch);
      for (let contact = contacts.fromOf(stretch); contact < end; contact += 1)
        if (this.#latest[contact]! > since) released += 1;
    }
    return released;
  }

  /** Presence is held for the client no longer. */
  end(client: ClientId): void {
    this.#since[client] = NOT_HOLDING;
  }
}
