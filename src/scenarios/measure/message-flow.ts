/**
 * How messages spread over clients and how long packets waited in buffers, counted while the run goes
 * on. Memory is the same however long that is.
 *
 * A copy is a packet that carries a message to a client: to the recipient's clients, and to the
 * sender's others. Read marks and presence are none. What a buffer or a store held counts when it goes
 * out; what is lost never does.
 */
import { Histogram } from '../../engine/histogram.js';
import { microseconds, type Duration, type Instant } from '../../engine/units.js';
import type { Cluster } from '../../model/cluster.js';
import type { Decision } from '../../model/mdm/decision.js';
import type { Release } from '../../model/mdm/mdm-observer.js';
import type { Packet } from '../../model/mdm/packet.js';
import type { Reason } from '../../model/rulebook/reason.js';
import { FlushSeries } from './flush-series.js';

/** How long the packets waited that buffers let go, from the first to the flush. */
export type DelayFigures = {
  readonly mean: Duration;
  /** Within 1 part in 128 of the exact quantile, as the histogram promises; the greatest is exact. */
  readonly p50: Duration;
  readonly p95: Duration;
  readonly max: Duration;
};

export type FlowFigures = {
  /** Messages sent; each counts for every user that it goes to. */
  readonly messages: number;
  /** Copies that reached a client. */
  readonly copies: number;
  /** Copies for each message; undefined where none was sent. */
  readonly fanOut: number | undefined;
  /** Packets that were put into buffers, and those that flushes let go. */
  readonly buffered: number;
  readonly flushed: number;
  /**
   * The most packets that all buffers together were left with by what was decided, and since when: a
   * packet that reaches the buffer limit is among those buffered, and waits for nothing (QM-5).
   */
  readonly mostWaiting: number;
  readonly mostWaitingAt: Instant;
  /** Undefined where no packet was flushed. */
  readonly delay: DelayFigures | undefined;
  /** Each reason for a flush that there is, and how often it was one. */
  readonly flushes: readonly { readonly because: Reason; readonly count: number }[];
};

const MEDIAN = 0.5;
const NEARLY_ALL = 0.95;

export class MessageFlow {
  readonly flushes = new FlushSeries();
  readonly #cluster: Cluster;
  readonly #delays = new Histogram();
  #delay = 0;
  #messages = 0;
  #copies = 0;
  #buffered = 0;
  #mostWaiting: number;
  #mostWaitingAt: Instant;
  /** When the buffers came to hold what they hold now, at the latest. */
  #decidedAt: Instant;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
    this.#decidedAt = cluster.simulation.now;
    this.#mostWaitingAt = this.#decidedAt;
    this.#mostWaiting = cluster.mdm.state.buffers.packets;
  }

  sent(): void {
    this.#messages += 1;
  }

  /** Told before the decisions are applied: the buffers are as those before have left them. */
  decided(at: Instant, decisions: readonly Decision[]): void {
    this.#look();
    this.#decidedAt = at;
    for (const decision of decisions)
      switch (decision.do) {
        case 'deliver':
          if (isCopy(decision.packet)) this.#copies += 1;
          break;
        case 'buffer':
        case 'buffer-stored':
        case 'buffer-presence':
          this.#buffered += 1;
          break;
        case 'flush':
          this.flushes.flushed(at, decision.because);
          break;
        default:
      }
  }

  /** A packet that waited reached its client. */
  delivered(packet: Packet, from: Release['from'], waited: Duration): void {
    if (isCopy(packet)) this.#copies += 1;
    if (from === 'store') return;
    this.#delays.add(waited);
    this.#delay += waited;
  }

  /** What it has come to, once nothing is left at the last instant. */
  figures(): FlowFigures {
    this.#look();
    return {
      messages: this.#messages,
      copies: this.#copies,
      fanOut: this.#messages === 0 ? undefined : this.#copies / this.#messages,
      buffered: this.#buffered,
      flushed: this.#delays.count,
      mostWaiting: this.#mostWaiting,
      mostWaitingAt: this.#mostWaitingAt,
      delay: this.#delayFigures(),
      flushes: this.flushes.totals(),
    };
  }

  #look(): void {
    const waiting = this.#cluster.mdm.state.buffers.packets;
    if (waiting <= this.#mostWaiting) return;
    this.#mostWaiting = waiting;
    this.#mostWaitingAt = this.#decidedAt;
  }

  #delayFigures(): DelayFigures | undefined {
    const delays = this.#delays;
    if (delays.count === 0) return undefined;
    return {
      mean: microseconds(this.#delay / delays.count),
      p50: microseconds(delays.quantile(MEDIAN)),
      p95: microseconds(delays.quantile(NEARLY_ALL)),
      max: microseconds(delays.quantile(1)),
    };
  }
}

const isCopy = (packet: Packet): boolean => packet !== 'read-mark' && packet !== 'presence';
