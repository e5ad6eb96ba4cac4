/**
 * The buffers of quiet clients: for each client a line of packets, first in, first out.
 *
 * All lines share one pool of rows, linked, so that memory follows what is buffered now.
 */
import { bytesOf, enlarged } from '../../engine/columns.js';
import { NO_ROW, RowPool, ROWS_AT_FIRST } from '../../engine/row-pool.js';
import { instant, microseconds, type Instant } from '../../engine/units.js';
import { messageId, type ClientId, type MessageId } from '../devices/identifiers.js';
import { packets, type Packet } from './packet.js';

/** One packet taken out of a buffer. */
export type BufferedPacket = {
  readonly packet: Packet;
  readonly message: MessageId;
  /** Whether the client shows the alert, as decided when the packet came (QM-8). */
  readonly alert: boolean;
  readonly since: Instant;
};

export class PacketBuffers {
  readonly #head: Int32Array;
  readonly #tail: Int32Array;
  readonly #count: Int32Array;
  #next = new Int32Array(ROWS_AT_FIRST);
  #packet = new Uint8Array(ROWS_AT_FIRST);
  #message = new Int32Array(ROWS_AT_FIRST);
  #alert = new Uint8Array(ROWS_AT_FIRST);
  #since = new Float64Array(ROWS_AT_FIRST);
  readonly #rows = new RowPool((rows) => this.#grow(rows));

  constructor(clients: number) {
    this.#head = new Int32Array(clients).fill(NO_ROW);
    this.#tail = new Int32Array(clients).fill(NO_ROW);
    this.#count = new Int32Array(clients);
  }

  /** Packets in the client's buffer. */
  countOf(client: ClientId): number {
    return this.#count[client]!;
  }

  /** Puts a packet at the end of the client's buffer. */
  add(client: ClientId, { packet, message, alert, since }: BufferedPacket): void {
    const row = this.#rows.take();
    this.#next[row] = NO_ROW;
    this.#packet[row] = packets.indexOf(packet);
    this.#message[row] = message;
    this.#alert[row] = alert ? 1 : 0;
    this.#since[row] = since;
    const tail = this.#tail[client]!;
    if (tail === NO_ROW) this.#head[client] = row;
    else this.#next[tail] = row;
    this.#tail[client] = row;
    this.#count[client] = this.#count[client]! + 1;
  }

  /** Takes the packet that waits longest out of the client's buffer; undefined when it is empty. */
  takeFirst(client: ClientId): BufferedPacket | undefined {
    const row = this.#head[client]!;
    if (row === NO_ROW) return undefined;
    const next = this.#next[row]!;
    this.#head[client] = next;
    if (next === NO_ROW) this.#tail[client] = NO_ROW;
    this.#count[client] = this.#count[client]! - 1;
    this.#rows.release(row);
    return {
      packet: packets[this.#packet[row]!]!,
      message: messageId(this.#message[row]!),
      alert: this.#alert[row] === 1,
      since: instant(microseconds(this.#since[row]!)),
    };
  }

  /** Feeds the length of every buffer to a digest. */
  digest(feed: (bytes: Uint8Array) => void): void {
    feed(bytesOf(this.#count));
  }

  #grow(rows: number): void {
    this.#next = enlarged(this.#next, new Int32Array(rows));
    this.#packet = enlarged(this.#packet, new Uint8Array(rows));
    this.#message = enlarged(this.#message, new Int32Array(rows));
    this.#alert = enlarged(this.#alert, new Uint8Array(rows));
    this.#since = enlarged(this.#since, new Float64Array(rows));
  }
}
