/**
 * The users and clients that a scenario declares, by name. A reference that leads nowhere is
 * reported with what was most likely meant; one into a declaration that is itself at fault is not
 * reported again.
 */
import type { Device } from '../../model/devices/device.js';
import type { ClientId, UserId } from '../../model/devices/identifiers.js';
import type { FaultList } from './fault-list.js';
import { oneOrMoreOf, type Place } from './place.js';
import { shown } from './printable.js';
import { listed, suggestion } from './wording.js';

export type KnownUser = {
  readonly user: UserId;
  readonly name: string;
  readonly clients: ReadonlyMap<string, KnownClient>;
  /** Whether all its clients could be read. */
  readonly isComplete: boolean;
};

export type KnownClient = {
  readonly client: ClientId;
  readonly user: UserId;
  /** As scenarios write it: `alice/phone`. */
  readonly name: string;
  /** Undefined where the declaration is at fault. */
  readonly device: Device | undefined;
};

/** A client and where it is named. */
export type ClientAt = { readonly client: KnownClient; readonly place: Place };

export class Directory {
  readonly #users: ReadonlyMap<string, KnownUser>;
  readonly #isComplete: boolean;
  readonly #faults: FaultList;

  /** Incomplete means that some users could not be read. */
  constructor(users: readonly KnownUser[], isComplete: boolean, faults: FaultList) {
    this.#users = new Map(users.map((user) => [user.name, user]));
    this.#isComplete = isComplete;
    this.#faults = faults;
  }

  /** The user that the text at the place names; undefined when it names none, which is reported. */
  userAt(place: Place | undefined): KnownUser | undefined {
    const text = nameAt(place);
    if (place === undefined || text === undefined) return undefined;
    const user = this.#users.get(text);
    if (user !== undefined || !this.#isComplete) return user;
    const owner = this.#users.get(text.split('/')[0] ?? '');
    const message = owner
      ? `expected a user, such as ${owner.name}; got the client ${shown(text)}`
      : `unknown user ${shown(text)}; ${suggestion(text, [...this.#users.keys()], 'users')}`;
    this.#faults.report(place, message);
    return undefined;
  }

  /** The client that the text at the place names; undefined when it names none, which is reported. */
  clientAt(place: Place | undefined): KnownClient | undefined {
    const text = textAt(place);
    if (place === undefined || text === undefined) return undefined;
    const [userName = '', clientName, ...rest] = text.split('/');
    const user = this.#users.get(userName);
    const client = rest.length === 0 ? user?.clients.get(clientName ?? '') : undefined;
    if (client !== undefined) return client;
    const message = this.#unknownClient(text, user);
    if (message !== undefined) this.#faults.report(place, message);
    return undefined;
  }

  /** The clients of a value that is one client or a list; those that are none are reported. */
  clientsAt(place: Place | undefined): readonly ClientAt[] {
    const known = new Map<KnownClient, ClientAt>();
    for (const item of oneOrMoreOf(place)) {
      const client = this.clientAt(item);
      if (client === undefined) continue;
      if (known.has(client)) {
        this.#faults.report(item, `${client.name} stands twice in this list; expected it once`);
      }
      known.set(client, { client, place: item });
    }
    return [...known.values()];
  }

  /** Undefined where the declarations are too broken to tell. */
  #unknownClient(text: string, user: KnownUser | undefined): string | undefined {
    const isComplete = user === undefined ? this.#isComplete : user.isComplete;
    if (!isComplete) return undefined;
    const namesOf = (one: KnownUser) => [...one.clients.values()].map(({ name }) => name);
    if (user === undefined) {
      const all = [...this.#users.values()].flatMap(namesOf);
      return `unknown client ${shown(text)}; ${suggestion(text, all, 'clients')}`;
    }
    const names = namesOf(user);
    return text === user.name
      ? `expected a client of ${user.name}: ${listed(names)}; got the user ${user.name}`
      : `unknown client ${shown(text)}; ${suggestion(text, names, `clients of ${user.name}`)}`;
  }
}

/** The text at the place; undefined where there is none, which its shape has reported. */
function textAt(place: Place | undefined): string | undefined {
  return typeof place?.node.value === 'string' ? place.node.value : undefined;
}

/** As the text, where a user's name may be all digits. */
function nameAt(place: Place | undefined): string | undefined {
  return typeof place?.node.value === 'number' ? String(place.node.value) : textAt(place);
}
