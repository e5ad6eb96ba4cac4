/** Reads the users of a scenario and their clients, and numbers them in the order of the file. */
import { clientId, userId, type UserId } from '../../model/devices/identifiers.js';
import type { ClientDeclaration, UserDeclaration } from '../format/scenario.js';
import { clientName, CLIENTS_PER_USER_MAX, user, userName } from '../format/user-shape.js';
import { readClient, readDevice } from './client-reader.js';
import { ContactsReader, type ContactLimits } from './contacts-reader.js';
import { deferred, deferredOptional } from './deferred.js';
import { Directory, type KnownClient, type KnownUser } from './directory.js';
import type { FaultList } from './fault-list.js';
import type { NodeDirectory } from './node-directory.js';
import { childOf, keysOf, type KeyPlace, type Place } from './place.js';
import { checkName, checkShape } from './shape-check.js';
import { described } from './wording.js';

export type Users = {
  readonly users: readonly UserDeclaration[];
  readonly clients: readonly ClientDeclaration[];
  readonly directory: Directory;
  /** The contact lists; those at fault are left out. */
  readonly contacts: ReadonlyMap<UserId, readonly UserId[]>;
};

export type UsersContext = {
  readonly limits: ContactLimits;
  readonly nodes: NodeDirectory;
  /** Whether there may be no users by name, because there are populations. */
  readonly mayBeNone: boolean;
  readonly faults: FaultList;
};

/** The value of `users`; where there is none and must be one, that is reported elsewhere. */
export function readUsers(place: Place | undefined, context: UsersContext): Users {
  const { limits, faults } = context;
  const isRead = place === undefined ? context.mayBeNone : isMappingOf('users', place, faults);
  const entries = isRead && place !== undefined ? keysOf(place) : [];
  const reader = new UsersReader(faults);
  const known = entries.map((entry) => ({ entry, user: reader.read(entry) }));
  const knownUsers = known.map((one) => one.user);
  const directory = new Directory(knownUsers, isRead, faults);
  const contactsReader = new ContactsReader(directory, limits, faults);
  const contacts = new Map<UserId, readonly UserId[]>();
  for (const { entry, user: owner } of known) {
    const list = contactsReader.read(owner, childOf(entry.value, 'contacts'));
    if (list !== undefined) contacts.set(owner.user, list);
  }
  const users = known.map(({ entry, user: { user: id, name } }) => ({
    user: id,
    name,
    contacts: contacts.get(id) ?? [],
    node: context.nodes.homeAt(childOf(entry.value, 'node')),
    hybrid: childOf(entry.value, 'hybrid')?.node.value === true,
  }));
  return { users, clients: reader.clients, directory, contacts };
}

const userPiece = user.extend({
  clients: deferred('clients by name, such as { phone: iphone }'),
  'extension-mobility': deferredOptional,
});

/** Who logs in to phones may have no clients. */
const phoneUserPiece = userPiece.extend({ clients: deferredOptional });

type Owner = Pick<UserDeclaration, 'user' | 'name'>;

class UsersReader {
  readonly clients: ClientDeclaration[] = [];
  readonly #faults: FaultList;
  #usersSeen = 0;
  #clientsSeen = 0;

  constructor(faults: FaultList) {
    this.#faults = faults;
  }

  read(entry: KeyPlace): KnownUser {
    checkName(entry, userName, this.#faults);
    const owner = { user: userId(this.#usersSeen), name: entry.name };
    this.#usersSeen += 1;
    const isPhoneUser = childOf(entry.value, 'extension-mobility') !== undefined;
    checkShape(entry.value, isPhoneUser ? phoneUserPiece : userPiece, this.#faults);
    const place = childOf(entry.value, 'clients');
    const isRead = place !== undefined && isMappingOf('clients', place, this.#faults);
    const isComplete = isRead || (place === undefined && isPhoneUser);
    const clients = new Map<string, KnownClient>();
    for (const client of isRead ? this.#allowed(owner.name, keysOf(place)) : []) {
      clients.set(client.name, this.#readClient(client, owner));
    }
    return { ...owner, clients, isComplete };
  }

  #allowed(name: string, entries: readonly KeyPlace[]): readonly KeyPlace[] {
    const surplus = entries[CLIENTS_PER_USER_MAX];
    if (surplus !== undefined) {
      const message = `${name} has ${entries.length} clients; expected at most ${CLIENTS_PER_USER_MAX}`;
      this.#faults.report(surplus.key, message);
    }
    return entries;
  }

  #readClient(entry: KeyPlace, owner: Owner): KnownClient {
    checkName(entry, clientName, this.#faults);
    const client = clientId(this.#clientsSeen);
    this.#clientsSeen += 1;
    const known = { client, user: owner.user, name: `${owner.name}/${entry.name}` };
    const declared = readClient(entry.value, known.name, this.#faults);
    if (declared === undefined) return { ...known, device: readDevice(entry.value) };
    this.clients.push({ ...known, ...declared });
    return { ...known, device: declared.device };
  }
}

/** Whether the place holds a mapping with at least one key; where not, that is reported. */
function isMappingOf(what: string, place: Place, faults: FaultList): boolean {
  if (place.node.kind === 'broken') return false;
  const isMapping = place.node.kind === 'mapping';
  if (isMapping && place.node.entries.size > 0) return true;
  const got = isMapping ? 'none' : described(place.node);
  faults.report(place, `expected ${what} by name; got ${got}`);
  return false;
}
