/**
 * Watches one short sequence after another, and complains of everything that no sequence may do:
 * what an observer is told is all it knows of the cluster.
 */
import { minutes, type Instant } from '../../../src/engine/units.js';
import type { ClientId, MessageId, UserId } from '../../../src/model/devices/identifiers.js';
import type { Alert, Decision } from '../../../src/model/mdm/decision.js';
import type { MdmObserver, Release } from '../../../src/model/mdm/mdm-observer.js';
import type { MdmParameters } from '../../../src/model/mdm/mdm-parameters.js';
import type { Packet } from '../../../src/model/mdm/packet.js';
import type { Stimulus } from '../../../src/model/mdm/stimulus.js';
import { SequenceAccounts } from './sequence-accounts.js';
import { DELIVERED, SequenceLedger } from './sequence-ledger.js';
import { SequenceTally } from './sequence-tally.js';

const WINDOW = minutes(5);
const NOBODY = -1;

export class SequenceWatch implements MdmObserver {
  readonly ledger = new SequenceLedger();
  readonly tally = new SequenceTally();
  readonly accounts = new SequenceAccounts(this.ledger, (what) => this.#complain(what));
  /** What went wrong first, or undefined. */
  complaint: string | undefined;
  /** Decisions that were applied, whatever they were. */
  applications = 0;
  mdm = true;
  /** The file that was offered last. */
  file: MessageId | undefined;
  readonly #numberOf = new Map<MessageId, number>();
  #firstClient = 0;
  #firstUser = 0;
  #userOf: readonly number[] = [];
  #stimulus: Stimulus['kind'] = 'signs-in';

  /** A new sequence begins: the user of each of its clients, all signed out, and who is capable. */
  begin(
    firstUser: number,
    firstClient: number,
    userOf: readonly number[],
    capable: readonly boolean[],
  ): void {
    this.#firstUser = firstUser;
    this.#firstClient = firstClient;
    this.#userOf = userOf;
    this.accounts.userOf = userOf;
    this.#numberOf.clear();
    this.file = undefined;
    this.ledger.begin(capable);
  }

  sent(_at: Instant, row: MessageId, from: ClientId, to: UserId): void {
    const recipient = to - this.#firstUser;
    const message = this.ledger.open(recipient);
    this.#numberOf.set(row, message);
    // What a user says in a room is the user's own: no other client of the user has to get it.
    if (this.#userOf[this.#local(from)] === recipient) this.ledger.offline[message] = DELIVERED;
  }

  decided(user: UserId, stimulus: Stimulus, decisions: readonly Decision[]): void {
    const { kind } = stimulus;
    if (kind !== 'presence-arrives') this.#stimulus = kind;
    if (kind === 'message-sent') this.ledger.stamp(this.#local(stimulus.client), stimulus.at);
    if (kind === 'file-offered') this.file = stimulus.message;
    const active = this.#activeOf(user - this.#firstUser, stimulus.at);
    for (const decision of decisions)
      if (decision.do === 'deliver' || decision.do === 'buffer')
        this.#checkAlert(this.#local(decision.client), decision.packet, decision.alert, active);
  }

  applied(at: Instant, decision: Decision): void {
    this.applications += 1;
    switch (decision.do) {
      case 'deliver':
        return this.accounts.get(
          this.#local(decision.client),
          decision.packet,
          this.#number(decision.message),
        );
      case 'buffer':
        return this.accounts.wait(
          this.#local(decision.client),
          decision.packet,
          this.#number(decision.message),
        );
      case 'withhold':
        return this.accounts.withhold(
          this.#local(decision.client),
          this.#number(decision.message),
          decision.because,
        );
      case 'store':
      case 'lose':
        return this.accounts.keepFrom(
          decision.user - this.#firstUser,
          this.#number(decision.message),
          decision.do,
        );
      case 'flush':
        this.tally.flushes += 1;
        if (decision.because.code === 'flush-limit') this.tally.flushesAtLimit += 1;
        return undefined;
      case 'enter-mode':
        return this.#enter(this.#local(decision.client), decision.mode);
      case 'announce':
        return this.#announce(this.#local(decision.client), decision.presence, at);
      default:
        return undefined;
    }
  }

  released({ at, client: row, waiting, fate, from }: Release): void {
    const client = this.#local(row);
    if (waiting.packet === 'presence') return this.#complain('presence waits, and is not to');
    if (from === 'store') {
      this.ledger.stored[this.#userOf[client]!]! -= 1;
      this.ledger.offline[this.#number(waiting.message)] = DELIVERED;
      if (!waiting.alert) this.#complain('what was stored comes without alert');
      return this.accounts.get(client, waiting.packet, this.#number(waiting.message));
    }
    this.ledger.waiting[client]! -= 1;
    if (fate === 'lost')
      return this.accounts.lose(client, waiting.packet, this.#number(waiting.message));
    this.tally.flushed(at, waiting.since);
    return this.accounts.get(client, waiting.packet, this.#number(waiting.message));
  }

  routerStarted(_at: Instant, inForce: MdmParameters): void {
    this.mdm = inForce.mdm;
    this.tally.restart();
  }

  #local(client: ClientId): number {
    const local = client - this.#firstClient;
    if (local < 0 || local >= this.#userOf.length) this.#complain('a stranger is concerned');
    return local;
  }

  /** MDM-4, MDM-9, MDM-11: who may alert. */
  #checkAlert(client: number, packet: Packet, { shown }: Alert, active: number): void {
    const isForRecipient = packet === 'im' || packet === 'group-message' || packet === 'file-offer';
    const may = !this.#isInMdm(client) || active === NOBODY || active === client;
    if (shown !== (isForRecipient && may))
      this.#complain(`the alert of a ${packet} at client ${client} is wrong`);
  }

  /** MDM-5, MDM-6: one client of the user, or none. */
  #activeOf(user: number, at: number): number {
    const { isSignedIn, isQuiet, stampRank, stampedAt } = this.ledger;
    let active = NOBODY;
    for (let client = 0; client < this.#userOf.length; client += 1) {
      if (this.#userOf[client] !== user || !this.#isInMdm(client)) continue;
      if (isSignedIn[client] === 0 || isQuiet[client] !== 0 || stampRank[client] === 0) continue;
      if (at - stampedAt[client]! > WINDOW) continue;
      if (active === NOBODY || stampRank[client]! > stampRank[active]!) active = client;
    }
    return active;
  }

  #isInMdm(client: number): boolean {
    return this.mdm && this.ledger.isCapable[client] === 1;
  }

  #enter(client: number, mode: string): void {
    const { isSignedIn, isQuiet } = this.ledger;
    const inMdm = this.#isInMdm(client);
    if (inMdm) this.#count(client, -1);
    isSignedIn[client] = mode === 'signed-out' ? 0 : 1;
    isQuiet[client] = mode === 'quiet' ? 1 : mode === 'silent' ? 2 : 0;
    if (inMdm) this.#count(client, 1);
    if (!inMdm && isQuiet[client] !== 0) this.#complain('a client outside MDM is quiet');
  }

  #count(client: number, by: number): void {
    const { isSignedIn, isQuiet } = this.ledger;
    if (isSignedIn[client] === 0) return;
    this.tally.sessions += by;
    if (isQuiet[client] === 1) this.tally.quiet += by;
    if (isQuiet[client] === 2) this.tally.silent += by;
  }

  /** MDM-6, HA-7: Available stamps, unless it is what an automatic sign-in restores. */
  #announce(client: number, presence: string, at: number): void {
    if (this.ledger.isSignedIn[client] === 0) this.#complain('a signed-out client sends presence');
    if (presence === 'available' && this.#stimulus !== 'signs-in-again')
      this.ledger.stamp(client, at);
  }

  #number(row: MessageId): number {
    return this.#numberOf.get(row)!;
  }

  #complain(what: string): void {
    this.complaint ??= what;
  }
}
