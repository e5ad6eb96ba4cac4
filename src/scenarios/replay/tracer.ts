/**
 * Writes the trace: an observer that turns what the model tells into named entries.
 *
 * Sending asks the policy twice, for the sender's clients and for the recipient's; both answers
 * belong to one happening, so they stand in one entry.
 */
import { elapsed, type Instant } from '../../engine/units.js';
import type { ClientId, MessageId, UserId } from '../../model/devices/identifiers.js';
import type { Decision } from '../../model/mdm/decision.js';
import type { MdmObserver, Release } from '../../model/mdm/mdm-observer.js';
import type { Stimulus } from '../../model/mdm/stimulus.js';
import type { Reason } from '../../model/rulebook/reason.js';
import type { Cast } from './cast.js';
import type { MessageNames } from './message-names.js';
import type { Outcome } from './outcome.js';
import type { Happening, TracedDecision, TracedPacket, TraceEntry } from './trace.js';
import { traced } from './traced-decision.js';

export class Tracer implements MdmObserver {
  readonly entries: TraceEntry[] = [];
  readonly #cast: Cast;
  readonly #names: MessageNames;
  readonly #copiesTraced: number;
  /** Decisions of the entry that is being written. */
  #decisions: TracedDecision[] = [];
  /** The packets that each client's buffer let go of in that entry. */
  #released = new Map<ClientId, TracedPacket[]>();

  /** @param copiesTraced the copies from the first on that the trace shows. */
  constructor(cast: Cast, names: MessageNames, copiesTraced: number) {
    this.#cast = cast;
    this.#names = names;
    this.#copiesTraced = copiesTraced;
  }

  /** A timeline item opens a step of the guide. */
  step(at: Instant, text: string): void {
    this.entries.push({ entry: 'step', at, text });
  }

  judged(outcome: Outcome): void {
    if (outcome.copy <= this.#copiesTraced)
      this.entries.push({ entry: 'expectation', at: outcome.at, outcome });
  }

  sent(at: Instant, message: MessageId, from: ClientId, to: UserId): void {
    if (!this.#isTraced(from)) return;
    this.#open(at, {
      what: 'sends',
      client: this.#cast.clientName(from),
      message: this.#names.nameOf(message),
      to: this.#cast.userName(to),
    });
  }

  decided(user: UserId, stimulus: Stimulus, decisions: readonly Decision[]): void {
    if (this.#cast.copyOfUser(user) >= this.#copiesTraced) return;
    const happening = this.#happeningOf(stimulus);
    if (happening !== undefined) this.#open(stimulus.at, happening);
    for (const decision of decisions)
      this.#decisions.push(
        traced(decision, {
          client: this.#cast.clientName(decision.client),
          messageName: (message) => this.#names.nameOf(message),
          released: this.#packetsOf(decision.client),
        }),
      );
  }

  released({ at, client, buffered, isRead }: Release): void {
    if (!this.#isTraced(client)) return;
    this.#packetsOf(client).push({
      packet: buffered.packet,
      message: this.#names.nameOf(buffered.message),
      waited: elapsed(buffered.since, at),
      isRead,
    });
  }

  refused(at: Instant, client: ClientId, because: Reason): void {
    if (!this.#isTraced(client)) return;
    this.entries.push({ entry: 'refused', at, client: this.#cast.clientName(client), because });
  }

  forgotten(at: Instant, message: MessageId, because: Reason): void {
    const copy = this.#names.copyOf(message);
    if (copy === undefined || copy >= this.#copiesTraced) return;
    this.entries.push({ entry: 'forgotten', at, message: this.#names.nameOf(message), because });
  }

  #open(at: Instant, happening: Happening): void {
    this.#decisions = [];
    this.#released = new Map();
    this.entries.push({ entry: 'event', at, happening, decisions: this.#decisions });
  }

  /** The list that packets out of the client's buffer go to, in the entry that is being written. */
  #packetsOf(client: ClientId): TracedPacket[] {
    const packets = this.#released.get(client) ?? [];
    this.#released.set(client, packets);
    return packets;
  }

  /** What opens an entry; nothing for the two answers that belong to a message just sent. */
  #happeningOf(stimulus: Stimulus): Happening | undefined {
    if (stimulus.kind === 'message-arrives' || stimulus.kind === 'message-sent') return undefined;
    const client = this.#cast.clientName(stimulus.client);
    switch (stimulus.kind) {
      case 'message-read':
        return { what: 'reads', client, message: this.#names.nameOf(stimulus.message) };
      case 'moves':
        return { what: 'moves', client, movement: stimulus.movement };
      case 'sets-presence':
        return { what: 'sets-presence', client, presence: stimulus.presence };
      default:
        return { what: stimulus.kind, client };
    }
  }

  #isTraced(client: ClientId): boolean {
    return this.#cast.copyOf(client) < this.#copiesTraced;
  }
}
