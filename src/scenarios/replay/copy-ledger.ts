/**
 * Where each message of a script stands on each client, in which order messages came, and which
 * presence: an observer, because the model itself forgets a message once it is settled.
 */
import type { Instant } from '../../engine/units.js';
import type { ClientTable } from '../../model/devices/client-table.js';
import type { ClientId, MessageId, UserId } from '../../model/devices/identifiers.js';
import type { Presence } from '../../model/devices/presence.js';
import type { Decision } from '../../model/mdm/decision.js';
import type { MdmObserver, PresenceNews, Release } from '../../model/mdm/mdm-observer.js';
import type { MessagePacket } from '../../model/mdm/packet.js';
import type { Stimulus } from '../../model/mdm/stimulus.js';
import type { CopyState } from '../format/expectation.js';
import { isHeardAtOnce } from './wording.js';
import type { MessageNames } from './message-names.js';

/** A message as one client has it. */
export type MessageCopy = { readonly state: CopyState; readonly alert: boolean };

const ABSENT: MessageCopy = { state: 'absent', alert: false };
const STORED: MessageCopy = { state: 'stored', alert: false };
const LOST: MessageCopy = { state: 'lost', alert: false };

/** What one client has: its copies by the name of the message, in the order in which they came. */
type Inbox = Map<string, MessageCopy>;

export class CopyLedger implements MdmObserver {
  readonly #names: MessageNames;
  readonly #clients: ClientTable;
  readonly #inboxes = new Map<ClientId, Inbox>();
  /** What is stored for a user, or was lost because nobody was signed in. */
  readonly #offline = new Map<UserId, Inbox>();
  readonly #presences = new Map<ClientId, Map<UserId, Presence>>();
  #archived = 0;

  constructor(names: MessageNames, clients: ClientTable) {
    this.#names = names;
    this.#clients = clients;
  }

  /** Messages that the archiver has kept. */
  get archived(): number {
    return this.#archived;
  }

  copyOn(client: ClientId, message: string): MessageCopy {
    const offline = this.#offline.get(this.#clients.userOf(client));
    return this.#inboxes.get(client)?.get(message) ?? offline?.get(message) ?? ABSENT;
  }

  /** The messages that came to a client, by name, in the order in which they came. */
  arrivalsOn(client: ClientId): readonly string[] {
    const inbox: Inbox = this.#inboxes.get(client) ?? new Map<string, MessageCopy>();
    return [...inbox].filter(([, { state }]) => hasCome(state)).map(([name]) => name);
  }

  /** The contact's presence that came to the client last, or undefined. */
  presenceOn(client: ClientId, contact: UserId): Presence | undefined {
    return this.#presences.get(client)?.get(contact);
  }

  /** The sender's own client shows the message as its own, which counts as read. */
  sent(_at: Instant, message: MessageId, from: ClientId): void {
    this.#write(from, this.#names.nameOf(message), { state: 'read', alert: false });
  }

  decided(_user: UserId, stimulus: Stimulus): void {
    if (stimulus.kind === 'message-read' || stimulus.kind === 'file-accepted')
      this.#markRead(stimulus.client, this.#names.nameOf(stimulus.message));
  }

  applied(_at: Instant, decision: Decision): void {
    switch (decision.do) {
      case 'deliver':
      case 'buffer': {
        const { client, packet, alert } = decision;
        const name = this.#names.nameOf(decision.message);
        if (packet !== 'read-mark') {
          this.#write(
            client,
            name,
            decision.do === 'buffer'
              ? { state: 'buffered', alert: alert.shown && isHeardAtOnce(alert) }
              : { state: stateOnArrival(packet, false), alert: alert.shown },
          );
        } else if (decision.do === 'deliver') this.#markRead(client, name);
        return;
      }
      case 'store':
        return this.#writeOffline(decision.user, this.#names.nameOf(decision.message), STORED);
      case 'lose':
        return this.#writeOffline(decision.user, this.#names.nameOf(decision.message), LOST);
      case 'archive':
        this.#archived += 1;
        return undefined;
      default:
        return undefined;
    }
  }

  released({ client, waiting, fate, isRead, from }: Release): void {
    if (waiting.packet === 'presence') return;
    const name = this.#names.nameOf(waiting.message);
    if (from === 'store') this.#offline.get(this.#clients.userOf(client))?.delete(name);
    if (waiting.packet === 'read-mark') {
      if (fate === 'delivered') this.#markRead(client, name);
      return;
    }
    const state = fate === 'delivered' ? stateOnArrival(waiting.packet, isRead) : fate;
    this.#write(client, name, { state, alert: waiting.alert });
  }

  presenceCame({ client, contact, presence, outcome }: PresenceNews): void {
    if (outcome === 'held') return;
    const known = this.#presences.get(client) ?? new Map<UserId, Presence>();
    this.#presences.set(client, known.set(contact, presence));
  }

  #markRead(client: ClientId, name: string): void {
    const inbox = this.#inboxOf(client);
    const copy = inbox.get(name);
    if (copy?.state === 'delivered') inbox.set(name, { ...copy, state: 'read' });
  }

  /** A copy that has come stands behind all that came before it. */
  #write(client: ClientId, name: string, copy: MessageCopy): void {
    const inbox = this.#inboxOf(client);
    inbox.delete(name);
    inbox.set(name, copy);
  }

  #writeOffline(user: UserId, name: string, copy: MessageCopy): void {
    const offline: Inbox = this.#offline.get(user) ?? new Map<string, MessageCopy>();
    this.#offline.set(user, offline.set(name, copy));
  }

  #inboxOf(client: ClientId): Inbox {
    const inbox: Inbox = this.#inboxes.get(client) ?? new Map<string, MessageCopy>();
    this.#inboxes.set(client, inbox);
    return inbox;
  }
}

const hasCome = (state: CopyState): boolean => state === 'delivered' || state === 'read';

/** MDM-3: a copy of what was sent arrives read. QM-8: so does what was read while it waited. */
const stateOnArrival = (packet: Exclude<MessagePacket, 'read-mark'>, isRead: boolean): CopyState =>
  packet === 'sent-copy' || isRead ? 'read' : 'delivered';
