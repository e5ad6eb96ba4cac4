/**
 * An observer that writes down what happens to whom, a line each, in the order in which it happens.
 *
 * Decisions are told all at once, before the first of them is applied; a packet that leaves a buffer
 * is told when its flush is applied. The recorder therefore holds decisions back until it knows what
 * came between them.
 */
import type { Instant } from '../../src/engine/units.js';
import type { ClientId, MessageId, UserId } from '../../src/model/devices/identifiers.js';
import type { Decision } from '../../src/model/mdm/decision.js';
import type { MdmObserver, Release } from '../../src/model/mdm/mdm-observer.js';
import type { Stimulus } from '../../src/model/mdm/stimulus.js';
import type { Reason } from '../../src/model/rulebook/reason.js';
import { decisionLine } from './decision-line.js';

export class Recorder implements MdmObserver {
  readonly #nameOf: (client: ClientId) => string;
  readonly #messageOf = new Map<string, MessageId>();
  readonly #nameOfMessage = new Map<MessageId, string>();
  #nameOfNext = '';
  #lines: string[] = [];
  /** Decisions that were told, and are not known to be applied, each with its line. */
  #due: { readonly decision: Decision; readonly line: string }[] = [];

  constructor(nameOf: (client: ClientId) => string) {
    this.#nameOf = nameOf;
  }

  /** The message that is sent next goes by this name. */
  nameNext(name: string): void {
    this.#nameOfNext = name;
  }

  /** The row of the message of that name; undefined once the row went to another message. */
  messageOf(name: string): MessageId | undefined {
    const message = this.#messageOf.get(name)!;
    return this.#nameOfMessage.get(message) === name ? message : undefined;
  }

  /** What was written down since this was last asked. */
  takeLines(): readonly string[] {
    this.#write(this.#due.length);
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }

  sent(_at: Instant, message: MessageId): void {
    this.#messageOf.set(this.#nameOfNext, message);
    this.#nameOfMessage.set(message, this.#nameOfNext);
  }

  decided(_user: UserId, _stimulus: Stimulus, decisions: readonly Decision[]): void {
    this.#write(this.#due.length);
    // A message row may have another message by the time that a line is due: it is worded now.
    this.#due = decisions.map((decision) => ({ decision, line: this.#lineOf(decision) }));
  }

  released({ client, buffered, fate, isRead }: Release): void {
    const cause = this.#due.findIndex(
      ({ decision }) =>
        decision.client === client && (decision.do === 'flush' || decision.do === 'lose-buffer'),
    );
    this.#write(cause + 1);
    const verb = fate === 'delivered' ? 'gets buffered' : 'loses';
    const name = this.#nameOfMessage.get(buffered.message)!;
    const alert = buffered.alert ? ', alert' : '';
    const read = isRead ? ', read' : '';
    this.#lines.push(`${this.#nameOf(client)} ${verb} ${buffered.packet} ${name}${alert}${read}`);
  }

  refused(_at: Instant, client: ClientId, because: Reason): void {
    this.#write(this.#due.length);
    this.#lines.push(`${because.rule} ${this.#nameOf(client)} refuses`);
  }

  forgotten(_at: Instant, message: MessageId, because: Reason): void {
    this.#write(this.#due.length);
    this.#lines.push(`${because.code}: ${this.#nameOfMessage.get(message)!}`);
  }

  /** Writes down that many of the decisions that are due. */
  #write(count: number): void {
    for (const { line } of this.#due.splice(0, count)) this.#lines.push(line);
  }

  #lineOf(decision: Decision): string {
    return decisionLine(decision, {
      nameOf: this.#nameOf,
      messageName: (message) => ` ${this.#nameOfMessage.get(message)!}`,
    });
  }
}
