/**
 * An observer that writes down what happens to whom, a line each, in the order in which it happens;
 * the packets that leave a buffer stand behind the decision that lets them go.
 */
import type { Instant } from '../../src/engine/units.js';
import type { ClientId, MessageId } from '../../src/model/devices/identifiers.js';
import type { Decision } from '../../src/model/mdm/decision.js';
import type { MdmObserver, Release } from '../../src/model/mdm/mdm-observer.js';
import type { Reason } from '../../src/model/rulebook/reason.js';
import { decisionLine } from './decision-line.js';

export class Recorder implements MdmObserver {
  readonly #nameOf: (client: ClientId) => string;
  readonly #messageOf = new Map<string, MessageId>();
  readonly #nameOfMessage = new Map<MessageId, string>();
  #nameOfNext = '';
  #lines: string[] = [];
  /** What left a buffer because of the decision that is being applied. */
  #releases: string[] = [];

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
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }

  sent(_at: Instant, message: MessageId): void {
    this.#messageOf.set(this.#nameOfNext, message);
    this.#nameOfMessage.set(message, this.#nameOfNext);
  }

  applied(_at: Instant, decision: Decision): void {
    const names = {
      nameOf: this.#nameOf,
      messageName: (message: MessageId) => ` ${this.#nameOfMessage.get(message)!}`,
    };
    this.#lines.push(decisionLine(decision, names), ...this.#releases);
    this.#releases = [];
  }

  released({ client, buffered, fate, isRead }: Release): void {
    const verb = fate === 'delivered' ? 'gets buffered' : 'loses';
    const name = this.#nameOfMessage.get(buffered.message)!;
    const alert = buffered.alert ? ', alert' : '';
    const read = isRead ? ', read' : '';
    this.#releases.push(
      `${this.#nameOf(client)} ${verb} ${buffered.packet} ${name}${alert}${read}`,
    );
  }

  refused(_at: Instant, client: ClientId, because: Reason): void {
    this.#lines.push(`${because.rule} ${this.#nameOf(client)} refuses`);
  }

  forgotten(_at: Instant, message: MessageId, because: Reason): void {
    this.#lines.push(`${because.code}: ${this.#nameOfMessage.get(message)!}`);
  }
}
