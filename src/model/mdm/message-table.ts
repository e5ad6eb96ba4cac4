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
import { instant, microseconds, type Instant } from '../../engine/units.js';
import { messageId, userId, type MessageId, type UserId } from '../devices/identifiers.js';

/** A text is read, a file is accepted. */
export type MessageKind = 'text' | 'file';

/** What became of a message: it can still be shown as unread, was read, or is past remembering. */
const UNSETTLED = 0;
const READ = 1;
const FORGOTTEN = 2;

export class MessageTable {
  readonly #oldest: Int32Array;
  readonly #newest: Int32Array;
  readonly #unreadCount: Int32Array;
  #recipient = new Int32Array(ROWS_AT_FIRST);
  #sentAt = new Float64Array(ROWS_AT_FIRST);
  /** One bit for each client of the recipient that shows the message as unread. */
  #unread = new Uint32Array(ROWS_AT_FIRST);
  #holds = new Int32Array(ROWS_AT_FIRST);
  #fate = new Uint8Array(ROWS_AT_FIRST);
  #isFile = new Uint8Array(ROWS_AT_FIRST);
  /** Neighbours in the recipient's list of unread messages. */
  #older = new Int32Array(ROWS_AT_FIRST);
  #newer = new Int32Array(ROWS_AT_FIRST);
  readonly #rows = new RowPool((rows) => this.#grow(rows));

  constructor(users: number) {
    this.#oldest = new Int32Array(users).fill(NO_ROW);
    this.#newest = new Int32Array(users).fill(NO_ROW);
    this.#unreadCount = new Int32Array(users);
  }

  /** Rows in use. */
  get live(): number {
    return this.#rows.live;
  }

  /** Opens a row for a message; the caller holds it until it lets go. */
  open(recipient: UserId, sentAt: Instant, kind: MessageKind): MessageId {
    const row = this.#rows.take();
    this.#recipient[row] = recipient;
    this.#sentAt[row] = sentAt;
    this.#unread[row] = 0;
    this.#holds[row] = 1;
    this.#fate[row] = UNSETTLED;
    this.#isFile[row] = kind === 'file' ? 1 : 0;
    return messageId(row);
  }

  recipientOf(message: MessageId): UserId {
    return userId(this.#recipient[message]!);
  }

  sentAt(message: MessageId): Instant {
    return instant(microseconds(this.#sentAt[message]!));
  }

  kindOf(message: MessageId): MessageKind {
    return this.#isFile[message] === 1 ? 'file' : 'text';
  }

  /** Whether the recipient has read it on some client. */
  isRead(message: MessageId): boolean {
    return this.#fate[message] === READ;
  }

  setRead(message: MessageId): void {
    this.#fate[message] = READ;
  }

  /** Whether the recipient's client at that place shows the message as unread. */
  isUnreadAt(message: MessageId, place: number): boolean {
    return (this.#unread[message]! & (1 << place)) !== 0;
  }

  /** The recipient's client at that place shows the message as unread, unless that is past. */
  showUnread(message: MessageId, place: number): void {
    if (this.#fate[message] !== UNSETTLED) return;
    if (this.#unread[message] === 0) this.#enlist(message);
    this.#unread[message] = this.#unread[message]! | (1 << place);
  }

  /** The recipient's client at that place does not, or no longer, show the message as unread. */
  clearUnread(message: MessageId, place: number): void {
    this.#dropUnread(message, 1 << place);
  }

  /** No client shows the message as unread any more, or will. */
  forget(message: MessageId): void {
    if (this.#fate[message] === UNSETTLED) this.#fate[message] = FORGOTTEN;
    this.#dropUnread(message, this.#unread[message]!);
  }

  unreadCountOf(user: UserId): number {
    return this.#unreadCount[user]!;
  }

  /** The user's unread message that was shown first, or undefined. */
  oldestUnreadOf(user: UserId): MessageId | undefined {
    return asMessage(this.#oldest[user]!);
  }

  /** The unread message of the same recipient that was shown next, or undefined. */
  newerThan(message: MessageId): MessageId | undefined {
    return asMessage(this.#newer[message]!);
  }

  /** Keeps the row alive until it is let go as many times as it was held. */
  hold(message: MessageId): void {
    this.#holds[message] = this.#holds[message]! + 1;
  }

  letGo(message: MessageId): void {
    this.#holds[message] = this.#holds[message]! - 1;
    this.#freeUnlessNeeded(message);
  }

  /** Feeds what users have not read to a digest. */
  digest(feed: (bytes: Uint8Array) => void): void {
    feed(bytesOf(this.#unreadCount));
  }

  #enlist(message: MessageId): void {
    const user = this.#recipient[message]!;
    const newest = this.#newest[user]!;
    this.#older[message] = newest;
    this.#newer[message] = NO_ROW;
    if (newest === NO_ROW) this.#oldest[user] = message;
    else this.#newer[newest] = message;
    this.#newest[user] = message;
    this.#unreadCount[user] = this.#unreadCount[user]! + 1;
  }

  #dropUnread(message: MessageId, bits: number): void {
    const before = this.#unread[message]!;
    const after = before & ~bits;
    this.#unread[message] = after;
    if (before === 0 || after !== 0) return;
    this.#delist(message);
    this.#freeUnlessNeeded(message);
  }

  #freeUnlessNeeded(message: MessageId): void {
    if (this.#unread[message] === 0 && this.#holds[message] === 0) this.#rows.release(message);
  }

  #delist(message: MessageId): void {
    const user = this.#recipient[message]!;
    const older = this.#older[message]!;
    const newer = this.#newer[message]!;
    if (older === NO_ROW) this.#oldest[user] = newer;
    else this.#newer[older] = newer;
    if (newer === NO_ROW) this.#newest[user] = older;
    else this.#older[newer] = older;
    this.#unreadCount[user] = this.#unreadCount[user]! - 1;
  }

  #grow(rows: number): void {
    this.#recipient = enlarged(this.#recipient, new Int32Array(rows));
    this.#sentAt = enlarged(this.#sentAt, new Float64Array(rows));
    this.#unread = enlarged(this.#unread, new Uint32Array(rows));
    this.#holds = enlarged(this.#holds, new Int32Array(rows));
    this.#isFile = enlarged(this.#isFile, new Uint8Array(rows));
    this.#fate = enlarged(this.#fate, new Uint8Array(rows));
    this.#older = enlarged(this.#older, new Int32Array(rows));
    this.#newer = enlarged(this.#newer, new Int32Array(rows));
  }
}

const asMessage = (row: number): MessageId | undefined =>
  row === NO_ROW ? undefined : messageId(row);
