/**
 * Where each message of a script stands on each client: an observer, because the model itself
 * forgets a message once it is settled.
 */
import type { Instant } from '../../engine/units.js';
import type { ClientId, MessageId, UserId } from '../../model/devices/identifiers.js';
import type { Decision } from '../../model/mdm/decision.js';
import type { MdmObserver, Release } from '../../model/mdm/mdm-observer.js';
import type { Stimulus } from '../../model/mdm/stimulus.js';
import type { CopyState } from '../format/expectation.js';
import type { MessageNames } from './message-names.js';

/** A message as one client has it. */
export type MessageCopy = { readonly state: CopyState; readonly alert: boolean };

const ABSENT: MessageCopy = { state: 'absent', alert: false };

/** A client's copies by the name of the message. */
type CopiesByName = Map<string, MessageCopy>;

export class CopyLedger implements MdmObserver {
  readonly #names: MessageNames;
  readonly #copies = new Map<ClientId, CopiesByName>();

  constructor(names: MessageNames) {
    this.#names = names;
  }

  copyOn(client: ClientId, message: string): MessageCopy {
    return this.#copies.get(client)?.get(message) ?? ABSENT;
  }

  /** The sender's own client shows the message as its own, which counts as read. */
  sent(_at: Instant, message: MessageId, from: ClientId): void {
    this.#write(from, this.#names.nameOf(message), { state: 'read', alert: false });
  }

  decided(_user: UserId, stimulus: Stimulus): void {
    if (stimulus.kind === 'message-read')
      this.#markRead(stimulus.client, this.#names.nameOf(stimulus.message));
  }

  applied(_at: Instant, decision: Decision): void {
    if (decision.do !== 'deliver' && decision.do !== 'buffer') return;
    const { client, packet, alert } = decision;
    const name = this.#names.nameOf(decision.message);
    if (packet === 'read-mark') {
      if (decision.do === 'deliver') this.#markRead(client, name);
      return;
    }
    const state = decision.do === 'buffer' ? 'buffered' : stateOnArrival(packet, false);
    this.#write(client, name, { state, alert: alert.shown });
  }

  released({ client, buffered, fate, isRead }: Release): void {
    const name = this.#names.nameOf(buffered.message);
    if (buffered.packet === 'read-mark') {
      if (fate === 'delivered') this.#markRead(client, name);
      return;
    }
    const state = fate === 'lost' ? 'lost' : stateOnArrival(buffered.packet, isRead);
    this.#write(client, name, { state, alert: buffered.alert });
  }

  #markRead(client: ClientId, name: string): void {
    const copy = this.copyOn(client, name);
    if (copy.state === 'delivered') this.#write(client, name, { ...copy, state: 'read' });
  }

  #write(client: ClientId, name: string, copy: MessageCopy): void {
    const copies = this.#copies.get(client) ?? new Map<string, MessageCopy>();
    this.#copies.set(client, copies.set(name, copy));
  }
}

/** MDM-3: a copy of what was sent arrives read. QM-8: so does what was read while it waited. */
const stateOnArrival = (packet: 'im' | 'sent-copy', isRead: boolean): CopyState =>
  packet === 'sent-copy' || isRead ? 'read' : 'delivered';
