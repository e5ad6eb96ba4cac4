/**
 * Carries out decisions: the only place where Multiple Device Messaging changes state because of
 * one. It branches on what is to be done, never on why.
 */
import type { Instant } from '../../engine/units.js';
import type { ClientTable } from '../devices/client-table.js';
import type { ClientId, MessageId } from '../devices/identifiers.js';
import type { Mode } from '../devices/mode.js';
import type { Presence } from '../devices/presence.js';
import type { Decision } from './decision.js';
import type { MdmObserver, Release } from './mdm-observer.js';
import type { MessageTable } from './message-table.js';
import type { Packet } from './packet.js';
import type { PacketBuffers } from './packet-buffers.js';

export type MdmState = {
  readonly clients: ClientTable;
  readonly messages: MessageTable;
  readonly buffers: PacketBuffers;
};

/** Carries presence between users: what clients announce, and what was held for quiet ones. */
export type PresenceListener = {
  announced(client: ClientId, presence: Presence): void;
  /** What was held for the client goes out to it. */
  release(client: ClientId): void;
  /** What was held for the client is forgotten. */
  drop(client: ClientId): void;
};

export class DecisionApplier {
  readonly #state: MdmState;
  readonly #observer: MdmObserver;
  readonly #presence: PresenceListener;

  constructor(state: MdmState, observer: MdmObserver, presence: PresenceListener) {
    this.#state = state;
    this.#observer = observer;
    this.#presence = presence;
  }

  /** Applies one decision. A new kind of decision does not compile until it is handled here. */
  apply(decision: Decision, at: Instant): void {
    const { clients, messages, buffers } = this.#state;
    const { client } = decision;
    switch (decision.do) {
      case 'deliver':
        return this.#land(client, decision.packet, decision.message);
      case 'buffer':
        messages.hold(decision.message);
        return buffers.add(client, {
          packet: decision.packet,
          message: decision.message,
          alert: decision.alert.shown,
          since: at,
        });
      case 'flush':
        this.#presence.release(client);
        return this.#emptyBuffer(decision, at, 'delivered');
      case 'lose-buffer':
        return this.#emptyBuffer(decision, at, 'lost');
      case 'enter-mode':
        return this.#enterMode(client, decision.mode);
      case 'stamp':
        return clients.stamp(client, at);
      case 'announce':
        clients.show(client, decision.presence);
        return this.#presence.announced(client, decision.presence);
      case 'withhold':
      case 'announce-nothing':
        return undefined;
    }
  }

  #enterMode(client: ClientId, mode: Mode): void {
    this.#state.clients.enterMode(client, mode);
    if (mode === 'normal') this.#presence.release(client);
    if (mode === 'signed-out') this.#presence.drop(client);
  }

  /** A packet is at the client: an IM shows as unread unless it is read, a mark clears that. */
  #land(client: ClientId, packet: Packet, message: MessageId): void {
    const { clients, messages } = this.#state;
    if (packet === 'im' && !messages.isRead(message))
      messages.showUnread(message, clients.placeOf(client));
    if (packet === 'read-mark') messages.clearUnread(message, clients.placeOf(client));
  }

  #emptyBuffer({ client, because }: Decision, at: Instant, fate: Release['fate']): void {
    const { messages, buffers } = this.#state;
    let buffered = buffers.takeFirst(client);
    while (buffered !== undefined) {
      const { packet, message } = buffered;
      const isRead = messages.isRead(message);
      this.#observer.released?.({ at, client, buffered, fate, because, isRead });
      if (fate === 'delivered') this.#land(client, packet, message);
      messages.letGo(message);
      buffered = buffers.takeFirst(client);
    }
  }
}
