/**
 * What a cluster lets an observer see of its world: the same things as the reference model, written
 * down as they are told, without a rule.
 */
import type { Instant } from '../../../src/engine/units.js';
import type { ClientId, MessageId, UserId } from '../../../src/model/devices/identifiers.js';
import type { Presence } from '../../../src/model/devices/presence.js';
import type { Decision } from '../../../src/model/mdm/decision.js';
import type { MdmObserver, PresenceNews, Release } from '../../../src/model/mdm/mdm-observer.js';
import type { MessagePacket } from '../../../src/model/mdm/packet.js';
import type { Stimulus } from '../../../src/model/mdm/stimulus.js';
import type { CopyState } from './copies.js';
import type { BufferedItem } from './snapshot.js';

export type ObservedCopy = { readonly state: CopyState; readonly alert: boolean };

const ABSENT: ObservedCopy = { state: 'absent', alert: false };

export class Observed implements MdmObserver {
  readonly complaints: string[] = [];
  archived = 0;
  readonly #userOf: (client: number) => number;
  readonly #numberOf = new Map<MessageId, number>();
  readonly #recipientOf = new Map<MessageId, number>();
  readonly #copies = new Map<string, ObservedCopy>();
  /** What became of a message to a user who was signed in nowhere. */
  readonly #offline = new Map<string, CopyState>();
  readonly #buffers = new Map<number, BufferedItem[]>();
  readonly #pushes = new Map<number, number[]>();
  readonly #arrivals = new Map<number, string[]>();
  readonly #heard = new Map<string, Presence[]>();
  #next = 0;

  constructor(userOf: (client: number) => number) {
    this.#userOf = userOf;
  }

  /** The message that is sent next goes by this number. */
  expect(number: number): void {
    this.#next = number;
  }

  bufferOf(client: number): readonly BufferedItem[] {
    return this.#buffers.get(client) ?? [];
  }

  pushedTo(client: number): readonly number[] {
    return this.#pushes.get(client) ?? [];
  }

  arrivalsOn(client: number): readonly string[] {
    return this.#arrivals.get(client) ?? [];
  }

  heardOf(client: number, contact: number): readonly Presence[] {
    return this.#heard.get(`${client} of ${contact}`) ?? [];
  }

  copyOf(client: number, message: number): ObservedCopy {
    const state = this.#offline.get(`${this.#userOf(client)} of ${message}`);
    const own = this.#copies.get(`${client} of ${message}`);
    return own ?? (state === undefined ? ABSENT : { state, alert: false });
  }

  /** The row of a message to that user, unless it went to another message since. */
  rowOf(number: number, user: number): MessageId | undefined {
    for (const [row, message] of this.#numberOf)
      if (message === number && this.#recipientOf.get(row) === user) return row;
    return undefined;
  }

  sent(_at: Instant, row: MessageId, _from: ClientId, to: UserId): void {
    this.#numberOf.set(row, this.#next);
    this.#recipientOf.set(row, to);
  }

  decided(_user: UserId, stimulus: Stimulus): void {
    if (stimulus.kind === 'message-read' || stimulus.kind === 'file-accepted')
      this.#markRead(stimulus.client, this.#numberOf.get(stimulus.message)!);
  }

  applied(_at: Instant, decision: Decision): void {
    switch (decision.do) {
      case 'deliver':
        return this.#come(decision.client, decision, decision.alert.shown, false);
      case 'buffer': {
        const about = this.#numberOf.get(decision.message)!;
        const alert = decision.alert.shown;
        this.#wait(decision.client, { kind: decision.packet, about, alert });
        if (decision.packet !== 'read-mark')
          this.#copies.set(`${decision.client} of ${about}`, { state: 'buffered', alert });
        return undefined;
      }
      case 'buffer-presence':
        return this.#wait(decision.client, {
          kind: 'presence',
          about: decision.contact,
          alert: false,
        });
      case 'store':
      case 'lose': {
        const state = decision.do === 'store' ? 'stored' : 'lost';
        const message = this.#numberOf.get(decision.message)!;
        this.#offline.set(`${decision.user} of ${message}`, state);
        return undefined;
      }
      case 'push': {
        const message = this.#numberOf.get(decision.message)!;
        this.#pushes.set(decision.client, [...this.pushedTo(decision.client), message]);
        return undefined;
      }
      case 'archive':
        this.archived += 1;
        return undefined;
      default:
        return undefined;
    }
  }

  released({ client, waiting, fate, isRead, from }: Release): void {
    const about =
      waiting.packet === 'presence' ? waiting.contact : this.#numberOf.get(waiting.message)!;
    if (from === 'buffer') this.#leaves(client, waiting.packet, about);
    else this.#offline.delete(`${this.#userOf(client)} of ${about}`);
    if (waiting.packet === 'presence') return;
    if (fate === 'buffered') this.#bufferStored(client, about, waiting);
    else if (fate === 'delivered') this.#come(client, waiting, waiting.alert, isRead);
    else if (waiting.packet !== 'read-mark')
      this.#copies.set(`${client} of ${about}`, { state: 'lost', alert: waiting.alert });
  }

  presenceCame({ client, contact, presence, outcome }: PresenceNews): void {
    if (outcome === 'delivered')
      this.#heard.set(`${client} of ${contact}`, [...this.heardOf(client, contact), presence]);
  }

  #bufferStored(
    client: number,
    about: number,
    { packet, alert }: { readonly packet: MessagePacket; readonly alert: boolean },
  ): void {
    this.#wait(client, { kind: packet, about, alert });
    this.#copies.set(`${client} of ${about}`, { state: 'buffered', alert });
  }

  #wait(client: number, item: BufferedItem): void {
    this.#buffers.set(client, [...this.bufferOf(client), item]);
  }

  #leaves(client: number, kind: string, about: number): void {
    const [first, ...others] = this.bufferOf(client);
    if (first?.kind !== kind || first.about !== about)
      this.complaints.push(`client ${client} is released ${kind} #${about} out of order`);
    this.#buffers.set(client, others);
  }

  #come(
    client: number,
    { packet, message }: { readonly packet: MessagePacket; readonly message: MessageId },
    alert: boolean,
    isRead: boolean,
  ): void {
    const number = this.#numberOf.get(message)!;
    if (packet === 'read-mark') return this.#markRead(client, number);
    const state = packet === 'sent-copy' || isRead ? 'read' : 'delivered';
    this.#copies.set(`${client} of ${number}`, { state, alert });
    this.#arrivals.set(client, [
      ...this.arrivalsOn(client),
      `${number}${state === 'read' ? ' read' : ''}`,
    ]);
  }

  #markRead(client: number, number: number): void {
    const key = `${client} of ${number}`;
    const copy = this.#copies.get(key);
    if (copy?.state === 'delivered') this.#copies.set(key, { ...copy, state: 'read' });
  }
}
