/**
 * The messages of a scenario by id, in the order of the file: each is sent once, and spoken of only
 * after that.
 */
import type { UserId } from '../../model/devices/identifiers.js';
import type { KnownClient, KnownUser } from './directory.js';
import type { FaultList } from './fault-list.js';
import { childOf, itemsOf, type Place } from './place.js';
import { shown } from './printable.js';
import { suggestion } from './wording.js';

/** Who has to do with a message; undefined where its sending is at fault. */
export type KnownMessage = {
  readonly id: string;
  readonly sender: UserId | undefined;
  readonly recipient: KnownUser | undefined;
};

/** Whether the client is one of the message's sender or recipient; yes where that is not known. */
export const concerns = ({ sender, recipient }: KnownMessage, { user }: KnownClient): boolean =>
  sender === undefined || recipient === undefined || user === sender || user === recipient.user;

export class MessageBook {
  readonly #faults: FaultList;
  /** Where each id is first sent, the whole file over. */
  readonly #sendings: ReadonlyMap<string, Place>;
  readonly #sent = new Map<string, KnownMessage>();

  constructor(timeline: Place | undefined, faults: FaultList) {
    this.#sendings = sendingsOf(timeline);
    this.#faults = faults;
  }

  /** Notes a message as sent from here on. */
  send(place: Place | undefined, from: KnownClient | undefined, to: KnownUser | undefined): void {
    const id = idAt(place);
    if (place === undefined || id === undefined) return;
    if (this.#sent.has(id)) {
      const message = `message ${shown(id)} is sent twice; it is first sent in line ${this.#lineOf(id)}`;
      this.#faults.report(place, message);
      return;
    }
    this.#sent.set(id, { id, sender: from?.user, recipient: to });
  }

  /** The message whose id stands at the place; undefined when none is sent by then, which is reported. */
  messageAt(place: Place | undefined): KnownMessage | undefined {
    const id = idAt(place);
    if (place === undefined || id === undefined) return undefined;
    const message = this.#sent.get(id);
    if (message === undefined) this.#faults.report(place, this.#unsent(id));
    return message;
  }

  #unsent(id: string): string {
    if (!this.#sendings.has(id)) {
      const known = [...this.#sent.keys()];
      return `unknown message ${shown(id)}; ${suggestion(id, known, 'messages sent so far')}`;
    }
    return `message ${shown(id)} is not sent yet; it is sent in line ${this.#lineOf(id)}`;
  }

  #lineOf(id: string): number | undefined {
    const sending = this.#sendings.get(id);
    return sending && this.#faults.lines.lineOf(sending.span);
  }
}

function sendingsOf(timeline: Place | undefined): ReadonlyMap<string, Place> {
  const sendings = new Map<string, Place>();
  for (const item of itemsOf(timeline)) {
    for (const stimulus of itemsOf(childOf(item, 'do'))) {
      const place = childOf(stimulus, 'send');
      const id = idAt(place);
      if (place !== undefined && id !== undefined && !sendings.has(id)) sendings.set(id, place);
    }
  }
  return sendings;
}

const idAt = (place: Place | undefined): string | undefined =>
  place?.node.kind === 'scalar' && place.node.text !== '' ? place.node.text : undefined;
