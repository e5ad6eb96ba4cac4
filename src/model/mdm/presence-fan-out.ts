/**
 * Carries what a client announces to the clients of everybody who watches its user. One walk over
 * the watchers' columns takes no virtual time (TIME-1); nothing is scheduled for a watcher.
 */
import type { Simulation } from '../../engine/simulation.js';
import type { ClientTable } from '../devices/client-table.js';
import type { ContactTable } from '../devices/contact-table.js';
import { clientId, userId, type ClientId, type UserId } from '../devices/identifiers.js';
import { modes } from '../devices/mode.js';
import { presences, type Presence } from '../devices/presence.js';
import type { PresenceListener } from './decision-applier.js';
import { HeldPresence } from './held-presence.js';
import type { MdmObserver } from './mdm-observer.js';
import type { MdmParameters } from './mdm-parameters.js';
import { mdmReasons } from './mdm-reasons.js';
import { decideContactPresence, type PresenceVerdict } from './presence-policy.js';
import type { Reason } from '../rulebook/reason.js';

/** Asks the policy where presence counts as a packet. */
export type CountedPresence = (client: ClientId, contact: UserId) => void;

export type PresenceParts = {
  readonly simulation: Simulation;
  readonly clients: ClientTable;
  readonly contacts: ContactTable;
  readonly parameters: MdmParameters;
  readonly observer: MdmObserver;
};

export class PresenceFanOut implements PresenceListener {
  readonly #simulation: Simulation;
  readonly #clients: ClientTable;
  readonly #contacts: ContactTable;
  readonly #observer: MdmObserver;
  readonly #held: HeldPresence;
  /** By mode, as `modes` lists them. */
  readonly #verdicts: readonly PresenceVerdict[];
  /** What each user announced last, as its index in `presences`. */
  readonly #latest: Uint8Array;
  #count: CountedPresence | undefined;
  #published = 0;
  #delivered = 0;

  constructor({ simulation, clients, contacts, parameters, observer }: PresenceParts) {
    this.#simulation = simulation;
    this.#clients = clients;
    this.#contacts = contacts;
    this.#observer = observer;
    this.#held = new HeldPresence(clients.clients, contacts.contactsMax);
    this.#verdicts = modes.map((mode) => decideContactPresence(mode, parameters));
    this.#latest = new Uint8Array(clients.users);
  }

  /** Presences that clients announced. */
  get published(): number {
    return this.#published;
  }

  /** Presences that reached a watcher's client. */
  get delivered(): number {
    return this.#delivered;
  }

  /** Who decides where presence counts as a packet (QM-10). */
  countWith(count: CountedPresence): void {
    this.#count = count;
  }

  announced(client: ClientId, presence: Presence): void {
    this.#published += 1;
    const user = this.#clients.userOf(client);
    this.#latest[user] = presences.indexOf(presence);
    const end = this.#contacts.firstLinkOf(user + 1);
    for (let link = this.#contacts.firstLinkOf(user); link < end; link += 1)
      this.#reachClientsOf(this.#contacts.watcherAt(link), this.#contacts.placeAt(link), user);
  }

  /** QM-10: what was held for a client goes out with its flush, or when it is quiet no more. */
  release(client: ClientId): void {
    const watcher = this.#clients.userOf(client);
    this.#held.release(client, (place) =>
      this.#deliver(
        client,
        this.#contacts.contactAt(watcher, place),
        mdmReasons['presence-released'],
      ),
    );
  }

  drop(client: ClientId): void {
    this.#held.drop(client);
  }

  /** A presence that counted as a packet came out of the client's buffer. */
  cameFromBuffer(client: ClientId, contact: UserId): void {
    this.#deliver(client, contact, mdmReasons['presence-released']);
  }

  #reachClientsOf(watcher: number, place: number, contact: UserId): void {
    const user = userId(watcher);
    const first: number = this.#clients.firstClientOf(user);
    const end = first + this.#clients.clientCountOf(user);
    for (let client = first; client < end; client += 1) {
      const verdict = this.#verdicts[this.#clients.modeIndexOf(client)]!;
      if (verdict.do === 'deliver') this.#deliver(clientId(client), contact, verdict.because);
      else if (verdict.do === 'hold') this.#hold(clientId(client), place, contact, verdict.because);
      else if (verdict.do === 'count') this.#count?.(clientId(client), contact);
    }
  }

  #deliver(client: ClientId, contact: UserId, because: Reason): void {
    this.#delivered += 1;
    if (this.#observer.presenceCame !== undefined)
      this.#tell(client, contact, 'delivered', because);
  }

  #hold(client: ClientId, place: number, contact: UserId, because: Reason): void {
    this.#held.hold(client, place);
    if (this.#observer.presenceCame !== undefined) this.#tell(client, contact, 'held', because);
  }

  #tell(client: ClientId, contact: UserId, outcome: 'delivered' | 'held', because: Reason): void {
    const presence = presences[this.#latest[contact]!]!;
    const at = this.#simulation.now;
    this.#observer.presenceCame?.({ at, client, contact, presence, outcome, because });
  }
}
