/**
 * The messages that are still on somebody's mind, as rows of a pool: a row lives while somebody
 * holds it (a packet in a buffer, or the service while it decides) or one of the recipient's clients
 * shows it as unread. Then it is free for the next message, so that memory follows the population
 * and not the number of messages.
 *
 * Which clients show a message as unread is a set of bits, one for each place among the
 * recipient's clients. The unread messages of a user form a list, the one first shown first.
 */
import { bytesOf, enlarged } from '../../engine/columns.js';
import { NO_ROW, RowPool, ROWS_AT_FIRST } from '../../engine/row-pool.js';
import { atMicrosecond, type Instant } from '../../engine/units.js';
import { messageId, userId, type MessageId, type UserId } from '../devices/identifiers.js';
import {
  COUNT,
  FATE_MASK,
  FILE_BIT,
  FORGOTTEN,
  HOLDS,
  LIST_WIDTH,
  MOMENTS_IN_ROW,
  NEWER,
  NEWEST,
  OLDER,
  OLDEST,
  READ,
  RECIPIENT,
  ROW_WIDTH,
  STATUS,
  UNREAD,
  UNSETTLED,
} from './message-row.js';

/** A text is read, a file is accepted. */
export type MessageKind = 'text' | 'file';

export class MessageTable {
  readonly #lists: Int32Array;
  #cells = new Int32Array(ROWS_AT_FIRST * ROW_WIDTH);
  /** The same memory, for moments. */
  #moments = new Float64Array(this.#cells.buffer);
  readonly #rows = new RowPool((rows) => this.#grow(rows));

  constructor(users: number) {
    this.#lists = new Int32Array(users * LIST_WIDTH).fill(NO_ROW);
    for (let user = 0; user < users; user += 1) this.#lists[user * LIST_WIDTH + COUNT] = 0;
  }

  /** Rows in use. */
  get live(): number {
    return this.#rows.live;
  }

  /** Opens a row for a message; the caller holds it until it lets go. */
  open(recipient: UserId, sentAt: Instant, kind: MessageKind): MessageId {
    const row = this.#rows.take();
    const at = row * ROW_WIDTH;
    this.#moments[row * MOMENTS_IN_ROW] = sentAt;
    this.#cells[at + RECIPIENT] = recipient;
    this.#cells[at + UNREAD] = 0;
    this.#cells[at + HOLDS] = 1;
    this.#cells[at + STATUS] = kind === 'file' ? UNSETTLED | FILE_BIT : UNSETTLED;
    return messageId(row);
  }

  recipientOf(message: MessageId): UserId {
    return userId(this.#read(message, RECIPIENT));
  }

  sentAt(message: MessageId): Instant {
    return atMicrosecond(this.#moments[message * MOMENTS_IN_ROW]!);
  }

  kindOf(message: MessageId): MessageKind {
    return (this.#read(message, STATUS) & FILE_BIT) === 0 ? 'text' : 'file';
  }

  /** Whether the recipient has read it on some client. */
  isRead(message: MessageId): boolean {
    return this.#fateOf(message) === READ;
  }

  setRead(message: MessageId): void {
    this.#settle(message, READ);
  }

  /** Whether the recipient's client at that place shows the message as unread. */
  isUnreadAt(message: MessageId, place: number): boolean {
    return (this.#read(message, UNREAD) & (1 << place)) !== 0;
  }

  /** The recipient's client at that place shows the message as unread, unless that is past. */
  showUnread(message: MessageId, place: number): void {
    if (this.#fateOf(message) !== UNSETTLED) return;
    const before = this.#read(message, UNREAD);
    if (before === 0) this.#enlist(message);
    this.#write(message, UNREAD, before | (1 << place));
  }

  /** The recipient's client at that place does not, or no longer, show the message as unread. */
  clearUnread(message: MessageId, place: number): void {
    this.#dropUnread(message, 1 << place);
  }

  /** No client shows the message as unread any more, or will. */
  forget(message: MessageId): void {
    if (this.#fateOf(message) === UNSETTLED) this.#settle(message, FORGOTTEN);
    this.#dropUnread(message, this.#read(message, UNREAD));
  }

  unreadCountOf(user: UserId): number {
    return this.#lists[user * LIST_WIDTH + COUNT]!;
  }

  /** The user's unread message that was shown first, or undefined. */
  oldestUnreadOf(user: UserId): MessageId | undefined {
    return asMessage(this.#lists[user * LIST_WIDTH + OLDEST]!);
  }

  /** The unread message of the same recipient that was shown next, or undefined. */
  newerThan(message: MessageId): MessageId | undefined {
    return asMessage(this.#read(message, NEWER));
  }

  /** Keeps the row alive until it is let go as many times as it was held. */
  hold(message: MessageId): void {
    this.#write(message, HOLDS, this.#read(message, HOLDS) + 1);
  }

  letGo(message: MessageId): void {
    this.#write(message, HOLDS, this.#read(message, HOLDS) - 1);
    this.#freeUnlessNeeded(message);
  }

  /** Feeds what users have not read to a digest. */
  digest(feed: (bytes: Uint8Array) => void): void {
    const counts = new Int32Array(this.#lists.length / LIST_WIDTH);
    for (let user = 0; user < counts.length; user += 1)
      counts[user] = this.#lists[user * LIST_WIDTH + COUNT]!;
    feed(bytesOf(counts));
  }

  #enlist(message: MessageId): void {
    const list = this.#read(message, RECIPIENT) * LIST_WIDTH;
    const newest = this.#lists[list + NEWEST]!;
    this.#write(message, OLDER, newest);
    this.#write(message, NEWER, NO_ROW);
    if (newest === NO_ROW) this.#lists[list + OLDEST] = message;
    else this.#write(newest, NEWER, message);
    this.#lists[list + NEWEST] = message;
    this.#lists[list + COUNT] = this.#lists[list + COUNT]! + 1;
  }

  #dropUnread(message: MessageId, bits: number): void {
    const before = this.#read(message, UNREAD);
    const after = before & ~bits;
    this.#write(message, UNREAD, after);
    if (before === 0 || after !== 0) return;
    this.#delist(message);
    this.#freeUnlessNeeded(message);
  }

  #freeUnlessNeeded(message: MessageId): void {
    if (this.#read(message, UNREAD) === 0 && this.#read(message, HOLDS) === 0)
      this.#rows.release(message);
  }

  #delist(message: MessageId): void {
    const list = this.#read(message, RECIPIENT) * LIST_WIDTH;
    const older = this.#read(message, OLDER);
    const newer = this.#read(message, NEWER);
    if (older === NO_ROW) this.#lists[list + OLDEST] = newer;
    else this.#write(older, NEWER, newer);
    if (newer === NO_ROW) this.#lists[list + NEWEST] = older;
    else this.#write(newer, OLDER, older);
    this.#lists[list + COUNT] = this.#lists[list + COUNT]! - 1;
  }

  #fateOf(message: MessageId): number {
    return this.#read(message, STATUS) & FATE_MASK;
  }

  #settle(message: MessageId, fate: number): void {
    this.#write(message, STATUS, (this.#read(message, STATUS) & ~FATE_MASK) | fate);
  }

  #read(row: number, field: number): number {
    return this.#cells[row * ROW_WIDTH + field]!;
  }

  #write(row: number, field: number, value: number): void {
    this.#cells[row * ROW_WIDTH + field] = value;
  }

  #grow(rows: number): void {
    this.#cells = enlarged(this.#cells, new Int32Array(rows * ROW_WIDTH));
    this.#moments = new Float64Array(this.#cells.buffer);
  }
}

const asMessage = (row: number): MessageId | undefined =>
  row === NO_ROW ? undefined : messageId(row);
