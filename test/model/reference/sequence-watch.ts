/**
 * Watches one short sequence after another, and complains of everything that no sequence may do:
 * what an observer is told is all it knows of the cluster.
 */
import type { Instant } from '../../../src/engine/units.js';
import type { ClientId, MessageId, UserId } from '../../../src/model/devices/identifiers.js';
import type { Mode } from '../../../src/model/devices/mode.js';
import type { Decision } from '../../../src/model/mdm/decision.js';
import type { MdmObserver, Release } from '../../../src/model/mdm/mdm-observer.js';
import type { MdmParameters } from '../../../src/model/mdm/mdm-parameters.js';
import type { Stimulus } from '../../../src/model/mdm/stimulus.js';
import { SequenceAccounts } from './sequence-accounts.js';
import { DELIVERED, QUIET, SequenceLedger, SILENT } from './sequence-ledger.js';
import { SequenceTally } from './sequence-tally.js';
import { activeIn, isInMdm, wrongWith } from './sequence-verdict.js';

export class SequenceWatch implements MdmObserver {
  readonly ledger = new SequenceLedger();
  readonly tally = new SequenceTally();
  readonly accounts = new SequenceAccounts(this.ledger, (what) => this.#complain(what));
  /** What went wrong first, or undefined. */
  complaint: string | undefined;
  /** Decisions that were applied, whatever they were. */
  applications = 0;
  /** The file that was offered last. */
  file: MessageId | undefined;
  readonly #numberOf = new Map<MessageId, number>();
  #firstClient = 0;
  #firstUser = 0;
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
    this.#numberOf.clear();
    this.file = undefined;
    this.ledger.begin(userOf, capable);
  }

  sent(_at: Instant, row: MessageId, from: ClientId, to: UserId): void {
    const recipient = to - this.#firstUser;
    const message = this.ledger.open(recipient);
    this.#numberOf.set(row, message);
    // What a user says in a room is the user's own: no other client of the user has to get it.
    if (this.ledger.userOf[this.#local(from)] === recipient)
      this.ledger.offline[message] = DELIVERED;
  }

  decided(user: UserId, stimulus: Stimulus, decisions: readonly Decision[]): void {
    const { kind } = stimulus;
    if (kind !== 'presence-arrives') this.#stimulus = kind;
    if (kind === 'message-sent') this.#stamp(this.#local(stimulus.client), stimulus.at);
    if (kind === 'file-offered') this.file = stimulus.message;
    const active = activeIn(this.ledger, user - this.#firstUser, stimulus.at);
    for (const decision of decisions)
      if ('alert' in decision)
        this.complaint ??= wrongWith(this.ledger, this.#local(decision.client), decision, active);
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
      this.ledger.stored[this.ledger.userOf[client]!]! -= 1;
      this.ledger.offline[this.#number(waiting.message)] = DELIVERED;
      if (!waiting.alert) this.#complain('what was stored comes without alert');
      if (fate === 'buffered') return this.#bufferStored(client, this.#number(waiting.message));
      return this.accounts.get(client, waiting.packet, this.#number(waiting.message));
    }
    this.ledger.waiting[client]! -= 1;
    if (fate === 'lost') {
      if (this.ledger.quietness[client] === SILENT && this.#stimulus !== 'signs-out')
        this.#complain('a silent client loses its buffer (QM-9)');
      return this.accounts.lose(client, waiting.packet, this.#number(waiting.message));
    }
    this.tally.flushed(at, waiting.since);
    return this.accounts.get(client, waiting.packet, this.#number(waiting.message));
  }

  /** QM-11: only what a silent client is due waits on; all others get it as they sign in. */
  #bufferStored(client: number, message: number): void {
    if (this.ledger.quietness[client] !== SILENT)
      this.#complain('what was stored waits for a client that is not silent');
    this.accounts.wait(client, 'im', message);
  }

  routerStarted(_at: Instant, inForce: MdmParameters): void {
    this.ledger.mdm = inForce.mdm;
    this.tally.restart();
  }

  #local(client: ClientId): number {
    const local = client - this.#firstClient;
    if (local < 0 || local >= this.ledger.userOf.length) this.#complain('a stranger is concerned');
    return local;
  }

  #enter(client: number, mode: Mode): void {
    const { isSignedIn, quietness, waiting } = this.ledger;
    const inMdm = isInMdm(this.ledger, client);
    const keeps = quietness[client] === SILENT && this.#stimulus === 'session-is-lost';
    if (mode === 'signed-out' && waiting[client] !== 0 && !keeps)
      this.#complain('a client leaves, and keeps its buffer (QM-9)');
    if (inMdm) this.#count(client, -1);
    isSignedIn[client] = mode === 'signed-out' ? 0 : 1;
    quietness[client] = mode === 'quiet' ? QUIET : mode === 'silent' ? SILENT : 0;
    if (inMdm) this.#count(client, 1);
    if (!inMdm && quietness[client] !== 0) this.#complain('a client outside MDM is quiet');
  }

  #count(client: number, by: number): void {
    const { isSignedIn, quietness } = this.ledger;
    if (isSignedIn[client] === 0) return;
    this.tally.sessions += by;
    if (quietness[client] === QUIET) this.tally.quiet += by;
    if (quietness[client] === SILENT) this.tally.silent += by;
  }

  /** MDM-6, HA-7: Available stamps, unless it is what an automatic sign-in restores. */
  #announce(client: number, presence: string, at: number): void {
    if (this.ledger.isSignedIn[client] === 0) this.#complain('a signed-out client sends presence');
    if (presence === 'available' && this.#stimulus !== 'signs-in-again') this.#stamp(client, at);
  }

  /** MDM-11: a client that takes no part in MDM is never the latest. */
  #stamp(client: number, at: number): void {
    if (isInMdm(this.ledger, client)) this.ledger.stamp(client, at);
  }

  #number(row: MessageId): number {
    return this.#numberOf.get(row)!;
  }

  #complain(what: string): void {
    this.complaint ??= what;
  }
}
