/**
 * What a table of messages is to do, in the most obvious way: an object a message, a set of the
 * places that show it as unread, an array of unread messages for each user.
 */
export type ListedMessage = {
  readonly number: number;
  readonly recipient: number;
  readonly sentAt: number;
  readonly unread: Set<number>;
  holds: number;
  fate: 'unsettled' | 'read' | 'forgotten';
};

export class MessageList {
  readonly #live = new Map<number, ListedMessage>();
  readonly #unread = new Map<number, ListedMessage[]>();
  #opened = 0;

  get live(): readonly ListedMessage[] {
    return [...this.#live.values()];
  }

  unreadOf(user: number): readonly ListedMessage[] {
    return this.#unread.get(user) ?? [];
  }

  open(recipient: number, sentAt: number): ListedMessage {
    this.#opened += 1;
    const message: ListedMessage = {
      number: this.#opened,
      recipient,
      sentAt,
      unread: new Set(),
      holds: 1,
      fate: 'unsettled',
    };
    this.#live.set(message.number, message);
    return message;
  }

  show(message: ListedMessage, place: number): void {
    if (message.fate !== 'unsettled') return;
    if (message.unread.size === 0)
      this.#unread.set(message.recipient, [...this.unreadOf(message.recipient), message]);
    message.unread.add(place);
  }

  clear(message: ListedMessage, places: Iterable<number>): void {
    for (const place of places) message.unread.delete(place);
    this.#tidy(message);
  }

  forget(message: ListedMessage): void {
    if (message.fate === 'unsettled') message.fate = 'forgotten';
    this.clear(message, message.unread);
  }

  hold(message: ListedMessage): void {
    message.holds += 1;
  }

  letGo(message: ListedMessage): void {
    message.holds -= 1;
    this.#tidy(message);
  }

  #tidy(message: ListedMessage): void {
    if (message.unread.size > 0) return;
    const others = this.unreadOf(message.recipient).filter((other) => other !== message);
    this.#unread.set(message.recipient, others);
    if (message.holds === 0) this.#live.delete(message.number);
  }
}
