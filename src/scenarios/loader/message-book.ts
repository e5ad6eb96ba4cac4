/**
 * The messages of a scenario by id, in the order of the file: IMs that are sent, messages that are
 * said in a room, files that are offered. Each comes up once, and is spoken of only after that.
 */
import type { UserId } from '../../model/devices/identifiers.js';
import type { KnownClient, KnownUser } from './directory.js';
import type { FaultList } from './fault-list.js';
import { firstMentions, nameAt, type Mention } from './first-mentions.js';
import type { Place } from './place.js';
import { shown } from './printable.js';
import { suggestion } from './wording.js';

/** The verbs that bring a message into being, and how they say that they did. */
export const participles = { send: 'sent', say: 'said', offer: 'offered' } as const;

export type MessageVerb = keyof typeof participles;

/** Who has to do with a message; undefined where it is at fault. */
export type KnownMessage = {
  readonly id: string;
  readonly verb: MessageVerb;
  readonly sender: UserId | undefined;
  /** Nobody for what is said in a room. */
  readonly recipient: KnownUser | undefined;
};

/** Whether the client may get the message; yes where that is not known. */
export const concerns = ({ sender, recipient }: KnownMessage, { user }: KnownClient): boolean =>
  sender === undefined || recipient === undefined || user === sender || user === recipient.user;

export class MessageBook {
  readonly #faults: FaultList;
  readonly #mentions: ReadonlyMap<string, Mention<MessageVerb>>;
  readonly #known = new Map<string, KnownMessage>();

  constructor(timeline: Place | undefined, faults: FaultList) {
    this.#mentions = firstMentions(timeline, ['send', 'say', 'offer']);
    this.#faults = faults;
  }

  /** Notes that the message whose id stands at the place is there from here on. */
  add(
    verb: MessageVerb,
    place: Place | undefined,
    people: { readonly from: KnownClient | undefined; readonly to?: KnownUser | undefined },
  ): void {
    const id = nameAt(place);
    if (place === undefined || id === undefined) return;
    const known = this.#known.get(id);
    if (known !== undefined) {
      const again = known.verb === verb ? 'twice' : 'too';
      const message = `message ${shown(id)} is ${participles[verb]} ${again}; it is first ${this.#firstly(id)}`;
      this.#faults.report(place, message);
      return;
    }
    this.#known.set(id, { id, verb, sender: people.from?.user, recipient: people.to });
  }

  /** The message whose id stands at the place; undefined when none is there by then, which is reported. */
  messageAt(place: Place | undefined): KnownMessage | undefined {
    const id = nameAt(place);
    if (place === undefined || id === undefined) return undefined;
    const message = this.#known.get(id);
    if (message === undefined) this.#faults.report(place, this.#unknown(id));
    return message;
  }

  #unknown(id: string): string {
    const mention = this.#mentions.get(id);
    if (mention === undefined) {
      const known = [...this.#known.keys()];
      return `unknown message ${shown(id)}; ${suggestion(id, known, 'messages sent so far')}`;
    }
    return `message ${shown(id)} is not ${participles[mention.verb]} yet; it is ${this.#firstly(id)}`;
  }

  /** `sent in line 8` */
  #firstly(id: string): string {
    const mention = this.#mentions.get(id);
    if (mention === undefined) return 'in this file';
    return `${participles[mention.verb]} in line ${this.#faults.lines.lineOf(mention.place.span)}`;
  }
}
