/**
 * An observer that writes down what happens to whom, a line each, in the order in which it happens;
 * the packets that wait no longer stand behind the decision that lets them go.
 */
import type { Instant } from '../../src/engine/units.js';
import type { ClientId, MessageId, UserId } from '../../src/model/devices/identifiers.js';
import type { Decision } from '../../src/model/mdm/decision.js';
import type { MdmObserver, Release } from '../../src/model/mdm/mdm-observer.js';
import type { Reason } from '../../src/model/rulebook/reason.js';
import { decisionLine, type Names } from './decision-line.js';

type NamesOfCast = Pick<Names, 'nameOf' | 'nameOfUser'>;

export class Recorder implements MdmObserver {
  readonly #names: Names;
  /** The rows of each message by name: of a group chat, one for each participant. */
  readonly #rowsOf = new Map<string, Map<UserId, MessageId>>();
  readonly #nameOfMessage = new Map<MessageId, string>();
  #nameOfNext = '';
  #lines: string[] = [];
  /** What left a buffer or a store because of the decision that is being applied. */
  #releases: string[] = [];

  constructor(names: NamesOfCast) {
    this.#names = {
      ...names,
      messageName: (message) => ` ${this.#nameOfMessage.get(message)!}`,
    };
  }

  /** The message that is sent next goes by this name. */
  nameNext(name: string): void {
    this.#nameOfNext = name;
    this.#rowsOf.set(name, new Map());
  }

  /** That user's row of the message; undefined once the row went to another message. */
  messageOf(name: string, user: UserId): MessageId | undefined {
    const message = this.#rowsOf.get(name)?.get(user);
    return message !== undefined && this.#nameOfMessage.get(message) === name ? message : undefined;
  }

  /** What was written down since this was last asked. */
  takeLines(): readonly string[] {
    const lines = this.#lines;
    this.#lines = [];
    return lines;
  }

  sent(_at: Instant, message: MessageId, _from: ClientId, to: UserId): void {
    this.#rowsOf.get(this.#nameOfNext)!.set(to, message);
    this.#nameOfMessage.set(message, this.#nameOfNext);
  }

  applied(_at: Instant, decision: Decision): void {
    this.#lines.push(decisionLine(decision, this.#names), ...this.#releases);
    this.#releases = [];
  }

  released({ client, waiting, fate, isRead, from }: Release): void {
    // What moves from the store to the buffer is told by its decision.
    if (fate === 'buffered') return;
    const verb =
      fate === 'delivered' ? `gets ${from === 'store' ? 'stored' : 'buffered'}` : 'loses';
    const start = `${this.#names.nameOf(client)} ${verb} ${waiting.packet}`;
    if (waiting.packet === 'presence') {
      this.#releases.push(
        `${start} ${waiting.presence} of ${this.#names.nameOfUser(waiting.contact)}`,
      );
      return;
    }
    const name = this.#nameOfMessage.get(waiting.message)!;
    this.#releases.push(
      `${start} ${name}${waiting.alert ? ', alert' : ''}${isRead ? ', read' : ''}`,
    );
  }

  refused(_at: Instant, client: ClientId, because: Reason): void {
    this.#lines.push(`${because.rule} ${this.#names.nameOf(client)} refuses`);
  }

  forgotten(_at: Instant, message: MessageId, because: Reason): void {
    this.#lines.push(`${because.code}: ${this.#nameOfMessage.get(message)!}`);
  }

  routerStopped(): void {
    this.#lines.push('the XCP Router stops');
  }

  routerStarted(): void {
    this.#lines.push('the XCP Router runs again');
  }
}
