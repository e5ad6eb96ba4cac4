/**
 * Carries what a client announces to the clients of everybody who watches its user. That takes no
 * virtual time (TIME-1); nothing is scheduled for a watcher.
 *
 * Where nobody hears of single presences and none of them counts as a packet, the watchers are no more
 * than a number of clients to reach.
 */
import type { Simulation } from '../../engine/simulation.js';
import type { ClientTable } from '../devices/client-table.js';
import type { ContactTable } from '../devices/contact-table.js';
import { clientId, userId, type ClientId, type UserId } from '../devices/identifiers.js';
import { modes, type Mode } from '../devices/mode.js';
import { presences, type Presence } from '../devices/presence.js';
import type { Reason } from '../rulebook/reason.js';
import type { PresenceListener } from './decision-applier.js';
import { HeldPresence } from './held-presence.js';
import type { MdmObserver, PresenceNews } from './mdm-observer.js';
import type { MdmParameters } from './mdm-parameters.js';
import { mdmReasons } from './mdm-reasons.js';
import { decideContactPresence, type PresenceVerdict } from './presence-policy.js';
import { PresenceReach } from './presence-reach.js';

/** Asks the policy where presence counts as a packet. */
export type CountedPresence = (client: ClientId, contact: UserId, presence: Presence) => void;

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
  readonly #reach: PresenceReach;
  /** By mode, as `modes` lists them. */
  readonly #verdicts: readonly PresenceVerdict[];
  /** Whether each presence at each client has to be looked at. */
  readonly #oneByOne: boolean;
  /** What each user announced last, as its index in `presences`; kept where single presences matter. */
  readonly #latest: Uint8Array;
  #count: CountedPresence | undefined;
  #published = 0;
  #delivered = 0;

  constructor({ simulation, clients, contacts, parameters, observer }: PresenceParts) {
    this.#simulation = simulation;
    this.#clients = clients;
    this.#contacts = contacts;
    this.#observer = observer;
    this.#held = new HeldPresence(clients, contacts);
    this.#reach = new PresenceReach(clients, contacts);
    this.#verdicts = modes.map((mode) => decideContactPresence(mode, parameters));
    this.#oneByOne =
      observer.presenceCame !== undefined || parameters.presenceWhileQuiet !== 'hold';
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
    this.#held.announce(user);
    if (this.#oneByOne) {
      this.#latest[user] = presences.indexOf(presence);
      this.#reachWatchersOf(user, presence);
    } else this.#delivered += this.#reach.of(user);
  }

  /** QM-10: presence is held while the client's mode says so, and goes out when it ends. */
  entered(client: ClientId, mode: Mode): void {
    const verdict = this.#verdictOf(mode).do;
    if (verdict === 'deliver') this.flushed(client);
    if (verdict === 'hold') this.#held.begin(client);
    else this.#held.end(client);
    if (!this.#oneByOne) this.#reach.set(client, verdict === 'deliver');
  }

  /** QM-10: what was held for a client goes out with its flush. */
  flushed(client: ClientId): void {
    const user = this.#clients.userOf(client);
    if (!this.#oneByOne) {
      this.#delivered += this.#held.releaseAll(client, user);
      return;
    }
    const because = mdmReasons['presence-released'];
    this.#held.release(client, user, (contact) =>
      this.#deliver(client, contact, this.#latestOf(contact), because),
    );
  }

  cameFromBuffer(client: ClientId, contact: UserId, presence: Presence): void {
    this.#deliver(client, contact, presence, mdmReasons['presence-came-as-packet']);
  }

  #latestOf(user: UserId): Presence {
    return presences[this.#latest[user]!]!;
  }

  #reachWatchersOf(user: UserId, presence: Presence): void {
    const { watchers } = this.#contacts;
    const next = watchers.firstOf(user + 1);
    for (let stretch = watchers.firstOf(user); stretch < next; stretch += 1) {
      const end = watchers.endOf(stretch);
      for (let watcher = watchers.fromOf(stretch); watcher < end; watcher += 1)
        this.#reachClientsOf(watcher, user, presence);
    }
  }

  #reachClientsOf(watcher: number, contact: UserId, presence: Presence): void {
    const user = userId(watcher);
    const first: number = this.#clients.firstClientOf(user);
    const end = first + this.#clients.clientCountOf(user);
    for (let row = first; row < end; row += 1) {
      const client = clientId(row);
      const { do: verdict, because } = this.#verdictOf(this.#clients.modeOf(client));
      if (verdict === 'deliver') this.#deliver(client, contact, presence, because);
      if (verdict === 'hold') this.#tell(client, contact, presence, 'held', because);
      if (verdict === 'count') this.#count?.(client, contact, presence);
    }
  }

  #verdictOf(mode: Mode): PresenceVerdict {
    return this.#verdicts[modes.indexOf(mode)]!;
  }

  #deliver(client: ClientId, contact: UserId, presence: Presence, because: Reason): void {
    this.#delivered += 1;
    if (this.#oneByOne) this.#tell(client, contact, presence, 'delivered', because);
  }

  #tell(
    client: ClientId,
    contact: UserId,
    presence: Presence,
    outcome: PresenceNews['outcome'],
    because: Reason,
  ): void {
    const at = this.#simulation.now;
    this.#observer.presenceCame?.({ at, client, contact, presence, outcome, because });
  }
}
