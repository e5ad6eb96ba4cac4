/**
 * Lines of packets that wait, first in, first out: the buffer of each client, or what is stored for
 * each user.
 *
 * All lines share one pool of rows, linked, so that memory follows what waits now.
 */
import { bytesOf, enlarged } from '../../engine/columns.js';
import { NO_ROW, RowPool, ROWS_AT_FIRST } from '../../engine/row-pool.js';
import { atMicrosecond, type Instant } from '../../engine/units.js';
import { messageId, userId, type MessageId, type UserId } from '../devices/identifiers.js';
import { presences, type Presence } from '../devices/presence.js';
import {
  CONTENT,
  COUNT,
  DETAIL,
  FIRST,
  LAST,
  LINE_WIDTH,
  MOMENTS_IN_ROW,
  NEXT,
  PACKET,
  ROW_WIDTH,
} from './packet-row.js';
import { packets, type MessagePacket, type Packet } from './packet.js';

/** Of a line that is empty, as nearly all are. */
const NONE: readonly MessageId[] = [];

/** One packet that waits or waited: a message's, or a contact's presence. */
export type WaitingPacket = { readonly since: Instant } & (
  | {
      readonly packet: MessagePacket;
      readonly message: MessageId;
      /** Whether the client shows the alert, as decided when the packet came (QM-8). */
      readonly alert: boolean;
    }
  | { readonly packet: 'presence'; readonly contact: UserId; readonly presence: Presence }
);

export class PacketLines {
  /** For each line its first row, its last row, and the packets in it. */
  readonly #lines: Int32Array;
  readonly #rows = new RowPool((rows) => this.#grow(rows));
  #cells = new Int32Array(ROWS_AT_FIRST * ROW_WIDTH);
  /** The same memory, for moments. */
  #moments = new Float64Array(this.#cells.buffer);

  constructor(lines: number) {
    this.#lines = new Int32Array(lines * LINE_WIDTH).fill(NO_ROW);
    for (let line = 0; line < lines; line += 1) this.#lines[line * LINE_WIDTH + COUNT] = 0;
  }

  /** Packets in all lines. */
  get packets(): number {
    return this.#rows.live;
  }

  /** Packets in the line. */
  countOf(line: number): number {
    return this.#lines[line * LINE_WIDTH + COUNT]!;
  }

  /** The messages whose packets wait in the line, in order. */
  messagesOf(line: number): readonly MessageId[] {
    let row = this.#lines[line * LINE_WIDTH + FIRST]!;
    if (row === NO_ROW) return NONE;
    const messages: MessageId[] = [];
    for (; row !== NO_ROW; row = this.#cells[row * ROW_WIDTH + NEXT]!) {
      const cell = row * ROW_WIDTH;
      if (packets[this.#cells[cell + PACKET]!] !== 'presence')
        messages.push(messageId(this.#cells[cell + CONTENT]!));
    }
    return messages;
  }

  /** Puts a packet at the end of the line. */
  add(line: number, waiting: WaitingPacket): void {
    const row = this.#rows.take();
    const isPresence = waiting.packet === 'presence';
    const cell = row * ROW_WIDTH;
    const cells = this.#cells;
    this.#moments[row * MOMENTS_IN_ROW] = waiting.since;
    cells[cell + NEXT] = NO_ROW;
    cells[cell + PACKET] = packets.indexOf(waiting.packet);
    cells[cell + CONTENT] = isPresence ? waiting.contact : waiting.message;
    cells[cell + DETAIL] = isPresence ? presences.indexOf(waiting.presence) : Number(waiting.alert);
    const at = line * LINE_WIDTH;
    const last = this.#lines[at + LAST]!;
    if (last === NO_ROW) this.#lines[at + FIRST] = row;
    else cells[last * ROW_WIDTH + NEXT] = row;
    this.#lines[at + LAST] = row;
    this.#lines[at + COUNT] = this.#lines[at + COUNT]! + 1;
  }

  /** The row of the packet that waits longest in the line, `NO_ROW` when the line is empty. */
  firstOf(line: number): number {
    return this.#lines[line * LINE_WIDTH + FIRST]!;
  }

  packetIn(row: number): Packet {
    return packets[this.#cells[row * ROW_WIDTH + PACKET]!]!;
  }

  /** The message that the packet in the row concerns; a presence concerns none. */
  messageIn(row: number): MessageId {
    return messageId(this.#cells[row * ROW_WIDTH + CONTENT]!);
  }

  sinceIn(row: number): Instant {
    return atMicrosecond(this.#moments[row * MOMENTS_IN_ROW]!);
  }

  /** Takes the packet that waits longest out of the line; undefined when the line is empty. */
  takeFirst(line: number): WaitingPacket | undefined {
    const row = this.firstOf(line);
    if (row === NO_ROW) return undefined;
    this.dropFirst(line);
    return this.packetAt(row);
  }

  /** The same where what it is was looked up in its row, which is there for the next packet from then on. */
  dropFirst(line: number): void {
    const at = line * LINE_WIDTH;
    const row = this.#lines[at + FIRST]!;
    const next = this.#cells[row * ROW_WIDTH + NEXT]!;
    this.#lines[at + FIRST] = next;
    if (next === NO_ROW) this.#lines[at + LAST] = NO_ROW;
    this.#lines[at + COUNT] = this.#lines[at + COUNT]! - 1;
    this.#rows.release(row);
  }

  /** Moves all that a line holds to the head of the same line of another set. */
  moveToHead(line: number, of: PacketLines): void {
    const behind = [...of.#taken(line)];
    for (const waiting of this.#taken(line)) of.add(line, waiting);
    for (const waiting of behind) of.add(line, waiting);
  }

  *#taken(line: number): Generator<WaitingPacket> {
    for (let next = this.takeFirst(line); next !== undefined; next = this.takeFirst(line))
      yield next;
  }

  /** Feeds the ends and the length of every line to a digest. */
  digest(feed: (bytes: Uint8Array) => void): void {
    feed(bytesOf(this.#lines));
  }

  /** The packet in the row, as one object. */
  packetAt(row: number): WaitingPacket {
    const cell = row * ROW_WIDTH;
    const packet = this.packetIn(row);
    const content = this.#cells[cell + CONTENT]!;
    const detail = this.#cells[cell + DETAIL]!;
    const since = this.sinceIn(row);
    if (packet === 'presence')
      return { packet, contact: userId(content), presence: presences[detail]!, since };
    return { packet, message: messageId(content), alert: detail === 1, since };
  }

  #grow(rows: number): void {
    this.#cells = enlarged(this.#cells, new Int32Array(rows * ROW_WIDTH));
    this.#moments = new Float64Array(this.#cells.buffer);
  }
}
