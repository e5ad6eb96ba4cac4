/**
 * Carries out decisions: the only place where Multiple Device Messaging changes state because of
 * one. It branches on what is to be done, never on why.
 */
import { invariant } from '../../engine/errors.js';
import { NO_ROW } from '../../engine/row-pool.js';
import { elapsed, microseconds, type Instant } from '../../engine/units.js';
import type { ClientId, MessageId, UserId } from '../devices/identifiers.js';
import type { Mode } from '../devices/mode.js';
import type { Presence } from '../devices/presence.js';
import type { Reason } from '../rulebook/reason.js';
import type { Decision } from './decision.js';
import type { Emptying, MdmObserver, Release } from './mdm-observer.js';
import type { MdmState } from './mdm-state.js';
import { isReadable, type MessagePacket } from './packet.js';
import type { WaitingPacket } from './packet-lines.js';

/** Carries presence between users: what clients announce, and what was held for quiet ones. */
export type PresenceListener = {
  announced(client: ClientId, presence: Presence): void;
  /** The client's session is in that mode from now on. */
  entered(client: ClientId, mode: Mode): void;
  /** The client's buffer is flushed. */
  flushed(client: ClientId): void;
  /** A contact's presence came out of the client's buffer. */
  cameFromBuffer(client: ClientId, contact: UserId, presence: Presence): void;
};

/** Keeps the sessions of clients: told when one begins, ends, or is treated otherwise. */
export type SessionListener = {
  modeChanged(client: ClientId, from: Mode, to: Mode): void;
};

export type ApplierParts = {
  readonly state: MdmState;
  readonly observer: MdmObserver;
  readonly presence: PresenceListener;
  readonly sessions: SessionListener;
};

export class DecisionApplier {
  readonly #state: MdmState;
  readonly #observer: MdmObserver;
  readonly #presence: PresenceListener;
  readonly #sessions: SessionListener;

  constructor({ state, observer, presence, sessions }: ApplierParts) {
    this.#state = state;
    this.#observer = observer;
    this.#presence = presence;
    this.#sessions = sessions;
  }

  /** Applies one decision. A new kind of decision does not compile until it is handled here. */
  apply(decision: Decision, at: Instant): void {
    const { clients, messages, buffers, stored, bindings } = this.#state;
    switch (decision.do) {
      case 'deliver':
        return this.#land(decision.client, decision.packet, decision.message);
      case 'buffer': {
        const { client, packet, message, alert } = decision;
        messages.hold(message);
        return buffers.add(client, { packet, message, alert: alert.shown, since: at });
      }
      case 'buffer-presence': {
        const { client, contact, presence } = decision;
        return buffers.add(client, { packet: 'presence', contact, presence, since: at });
      }
      case 'store': {
        const { user, message } = decision;
        messages.hold(message);
        return stored.add(user, { packet: 'im', message, alert: true, since: at });
      }
      case 'flush':
        this.#presence.flushed(decision.client);
        return this.#emptyBuffer(decision, 'delivered', at);
      case 'lose-buffer':
        return this.#emptyBuffer(decision, 'lost', at);
      case 'set-buffer-aside':
        return buffers.moveToHead(decision.client, this.#state.setAside);
      case 'restore-buffer':
        return this.#state.setAside.moveToHead(decision.client, buffers);
      case 'deliver-stored':
        return this.#deliverStored(decision, at);
      case 'buffer-stored':
        return this.#bufferStored(decision, at);
      case 'enter-mode':
        return this.#enterMode(decision.client, decision.mode);
      case 'stamp':
        return clients.stamp(decision.client, at);
      case 'announce':
        clients.show(decision.client, decision.presence);
        return this.#presence.announced(decision.client, decision.presence);
      case 'announce-later':
        return clients.show(decision.client, decision.presence);
      case 'bind':
        return bindings.bind(decision.client, decision.contact);
      case 'take-file':
        return messages.forget(decision.message);
      case 'withhold':
      case 'withhold-copy':
      case 'share-file':
      case 'stay-outside':
      case 'flush-nothing':
      case 'keep-buffer':
      case 'push':
      case 'lose':
      case 'archive':
      case 'announce-nothing':
        return undefined;
    }
  }

  #enterMode(client: ClientId, mode: Mode): void {
    const { clients } = this.#state;
    const before = clients.modeOf(client);
    this.#observer.changesMode?.(client, before, mode);
    clients.enterMode(client, mode);
    this.#presence.entered(client, mode);
    this.#sessions.modeChanged(client, before, mode);
  }

  /** A packet is at the client: what can be read shows as unread, a mark clears that. */
  #land(client: ClientId, packet: MessagePacket, message: MessageId): void {
    const { clients, messages } = this.#state;
    if (isReadable(packet)) messages.showUnread(message, clients.placeOf(client));
    if (packet === 'read-mark') messages.clearUnread(message, clients.placeOf(client));
  }

  /** All that waits in the client's buffer goes to the client, or is lost. */
  #emptyBuffer(decision: ByClient, fate: Emptying['fate'], at: Instant): void {
    const { client, because } = decision;
    const { buffers } = this.#state;
    let packets = 0;
    let waited = 0;
    for (let row = buffers.firstOf(client); row !== NO_ROW; row = buffers.firstOf(client)) {
      packets += 1;
      waited += elapsed(buffers.sinceIn(row), at);
      this.#release(row, decision, fate, at);
    }
    this.#observer.emptied?.({ at, client, fate, because, packets, waited: microseconds(waited) });
  }

  #release(row: number, decision: ByClient, fate: Emptying['fate'], at: Instant): void {
    const { client } = decision;
    const { buffers, messages } = this.#state;
    const packet = buffers.packetIn(row);
    const message = buffers.messageIn(row);
    // Whether anybody hears is asked here, since nearly every packet of a large run is for nobody.
    const waiting =
      packet === 'presence' || this.#observer.released !== undefined
        ? buffers.packetAt(row)
        : undefined;
    buffers.dropFirst(client);
    if (waiting !== undefined) this.#tell(waiting, at, decision, 'buffer', fate);
    if (packet !== 'presence') {
      if (fate === 'delivered') this.#land(client, packet, message);
      messages.letGo(message);
    } else if (waiting?.packet === 'presence' && fate === 'delivered')
      this.#presence.cameFromBuffer(client, waiting.contact, waiting.presence);
  }

  /** All that is stored for the client's user goes to the client. */
  #deliverStored(decision: ByClient, at: Instant): void {
    const { client } = decision;
    const { clients, messages, stored } = this.#state;
    const user = clients.userOf(client);
    for (let next = stored.takeFirst(user); next !== undefined; next = stored.takeFirst(user)) {
      this.#tell(next, at, decision, 'store', 'delivered');
      if (next.packet === 'presence') continue;
      this.#land(client, next.packet, next.message);
      messages.letGo(next.message);
    }
  }

  /** The packet that is stored longest goes to the client's buffer, and keeps its hold on its message. */
  #bufferStored(decision: ByClient, at: Instant): void {
    const { clients, buffers, stored } = this.#state;
    const next = stored.takeFirst(clients.userOf(decision.client));
    invariant(next !== undefined, 'what is stored is there to be buffered');
    this.#tell(next, at, decision, 'store', 'buffered');
    buffers.add(decision.client, { ...next, since: at });
  }

  #tell(
    waiting: WaitingPacket,
    at: Instant,
    { client, because }: ByClient,
    from: Release['from'],
    fate: Release['fate'],
  ): void {
    const isRead = waiting.packet !== 'presence' && this.#state.messages.isRead(waiting.message);
    this.#observer.released?.({ at, client, waiting, fate, because, isRead, from });
  }
}

/** A decision that empties a client's buffer, or its user's store. */
type ByClient = { readonly client: ClientId; readonly because: Reason };
