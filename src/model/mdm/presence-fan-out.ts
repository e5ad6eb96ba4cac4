/**
 * Carries what a client announces to the clients of everybody who watches its user. One walk over
 * the watchers' columns takes no virtual time (TIME-1); nothing is scheduled for a watcher.
 */
import type { ClientTable } from '../devices/client-table.js';
import type { ContactTable } from '../devices/contact-table.js';
import { userId, type ClientId } from '../devices/identifiers.js';
import { modes } from '../devices/mode.js';
import type { PresenceListener } from './decision-applier.js';
import { HeldPresence } from './held-presence.js';
import { decideContactPresence } from './presence-policy.js';

const verdicts = modes.map((mode) => decideContactPresence(mode).do);

export class PresenceFanOut implements PresenceListener {
  readonly #clients: ClientTable;
  readonly #contacts: ContactTable;
  readonly #held: HeldPresence;
  #published = 0;
  #delivered = 0;

  constructor(clients: ClientTable, contacts: ContactTable) {
    this.#clients = clients;
    this.#contacts = contacts;
    this.#held = new HeldPresence(clients.clients, contacts.contactsMax);
  }

  /** Presences that clients announced. */
  get published(): number {
    return this.#published;
  }

  /** Presences that reached a watcher's client. */
  get delivered(): number {
    return this.#delivered;
  }

  announced(client: ClientId): void {
    this.#published += 1;
    const user = this.#clients.userOf(client);
    const end = this.#contacts.firstLinkOf(user + 1);
    for (let link = this.#contacts.firstLinkOf(user); link < end; link += 1)
      this.#reachClientsOf(this.#contacts.watcherAt(link), this.#contacts.placeAt(link));
  }

  /** QM-10: what was held for a client goes out with its flush, or when it is quiet no more. */
  release(client: ClientId): void {
    this.#delivered += this.#held.release(client);
  }

  /** Forgets what was held for a client that has gone. */
  drop(client: ClientId): void {
    this.#held.release(client);
  }

  #reachClientsOf(watcher: number, place: number): void {
    const user = userId(watcher);
    const first: number = this.#clients.firstClientOf(user);
    const end = first + this.#clients.clientCountOf(user);
    for (let client = first; client < end; client += 1) {
      const verdict = verdicts[this.#clients.modeIndexOf(client)];
      if (verdict === 'deliver') this.#delivered += 1;
      else if (verdict === 'hold') this.#held.hold(client, place);
    }
  }
}
