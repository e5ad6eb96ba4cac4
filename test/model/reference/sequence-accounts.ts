/**
 * What became of each message for each client of a sequence: nothing twice, nothing late, nothing to
 * a client that is signed out, nothing lost without a reason.
 */
import type { Packet } from '../../../src/model/mdm/packet.js';
import type { Reason } from '../../../src/model/rulebook/reason.js';
import {
  BUFFERED,
  DELIVERED,
  LOST,
  NOTHING,
  WITHHELD,
  type SequenceLedger,
} from './sequence-ledger.js';

const WITHHOLDING = new Set(['MDM-8', 'MDM-10', 'MDM-12', 'MDM-13']);

export class SequenceAccounts {
  readonly #ledger: SequenceLedger;
  readonly #complain: (what: string) => void;

  constructor(ledger: SequenceLedger, complain: (what: string) => void) {
    this.#ledger = ledger;
    this.#complain = complain;
  }

  /** MDM-8, QM-8: the client is signed in, and gets each message once and in order. */
  get(client: number, packet: Packet, message: number): void {
    if (this.#ledger.isSignedIn[client] === 0) this.#complain('a signed-out client gets a packet');
    if (packet === 'read-mark') return;
    if (message < this.#ledger.newest[client]!)
      this.#complain(`client ${client} gets ${packet} late`);
    this.#ledger.newest[client] = message;
    const before = this.#ledger.fateOf(message, client);
    if (before !== NOTHING && before !== BUFFERED)
      this.#complain(`client ${client} gets message ${message} twice`);
    this.#ledger.setFate(message, client, DELIVERED);
  }

  wait(client: number, packet: Packet, message: number): void {
    if (this.#ledger.quietness[client] === 0) this.#complain('a client that is not quiet buffers');
    this.#ledger.waiting[client]! += 1;
    if (packet !== 'read-mark') this.#settle(client, message, BUFFERED);
  }

  lose(client: number, packet: Packet, message: number): void {
    if (packet === 'read-mark') return;
    if (this.#ledger.fateOf(message, client) !== BUFFERED)
      this.#complain('what is lost never waited');
    this.#ledger.setFate(message, client, LOST);
  }

  /** MDM-8, MDM-10, MDM-12, MDM-13: who gets nothing, and why. */
  withhold(client: number, message: number, { code, rule }: Reason): void {
    if (!WITHHOLDING.has(rule)) this.#complain(`${rule} withholds a message`);
    if ((code === 'signed-out') === (this.#ledger.isSignedIn[client] === 1))
      this.#complain(`client ${client} gets nothing for the wrong reason`);
    this.#settle(client, message, WITHHELD);
  }

  /** MDM-9: the user is signed in nowhere. */
  keepFrom(user: number, message: number, did: 'store' | 'lose'): void {
    for (const [client, owner] of this.#ledger.userOf.entries())
      if (owner === user && this.#ledger.isSignedIn[client] === 1)
        this.#complain('a message is kept from a user who is signed in');
    this.#ledger.offline[message] = did === 'store' ? BUFFERED : LOST;
    if (did === 'store') this.#ledger.stored[user]! += 1;
  }

  /** MDM-2, MDM-9, QM-9: what was sent was delivered, waits, is stored, or was lost with a reason. */
  checkWhole(): void {
    const ledger = this.#ledger;
    const waits = new Map<number, number>();
    for (let message = 0; message < ledger.messages; message += 1) {
      const recipient = ledger.recipient[message]!;
      const offline = ledger.offline[message]!;
      for (const [client, user] of this.#ledger.userOf.entries()) {
        const fate = ledger.fateOf(message, client);
        if (fate === BUFFERED) waits.set(client, (waits.get(client) ?? 0) + 1);
        if (user === recipient && fate === NOTHING && offline === NOTHING)
          this.#complain(`nobody says what became of message ${message} for client ${client}`);
      }
    }
    // Read marks wait too, and are no messages.
    for (const [client, count] of waits)
      if (count > ledger.waiting[client]!) this.#complain(`client ${client} waits for too much`);
  }

  #settle(client: number, message: number, fate: number): void {
    if (this.#ledger.fateOf(message, client) !== NOTHING)
      this.#complain(`two things become of message ${message} for client ${client}`);
    this.#ledger.setFate(message, client, fate);
  }
}
