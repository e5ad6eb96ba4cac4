/** QM-12 to QM-14: the counters counted again, from what an observer is told. */
import { inSeconds, microseconds, minutes } from '../../../src/engine/units.js';
import type { MdmCounters } from '../../../src/model/mdm/mdm-counters.js';
import type { Instant } from '../../../src/engine/units.js';

const SLICE = minutes(1);

export class SequenceTally {
  sessions = 0;
  quiet = 0;
  silent = 0;
  flushes = 0;
  flushesAtLimit = 0;
  /** How many packets were flushed, how long they had waited, and how many of them in each slice. */
  #packets = 0;
  #waited = 0;
  readonly #inSlice = new Map<number, number>();

  /** The XCP Router starts. */
  restart(): void {
    this.flushes = 0;
    this.flushesAtLimit = 0;
    this.#packets = 0;
    this.#waited = 0;
    this.#inSlice.clear();
  }

  flushed(at: number, since: number): void {
    this.#packets += 1;
    this.#waited += at - since;
    const slice = Math.floor(at / SLICE);
    this.#inSlice.set(slice, (this.#inSlice.get(slice) ?? 0) + 1);
  }

  /** The first counter that says otherwise, or undefined. */
  differenceFrom(counters: MdmCounters, at: Instant): string | undefined {
    const mean = this.#packets === 0 ? 0 : inSeconds(microseconds(this.#waited / this.#packets));
    const inLastSlice = this.#inSlice.get(Math.floor(at / SLICE) - 1) ?? 0;
    if (counters.valueOf('MDMSessions', at) !== this.sessions) return 'MDMSessions';
    if (counters.valueOf('MDMQuietModeSessions', at) !== this.quiet) return 'MDMQuietModeSessions';
    if (counters.valueOf('MDMSilentModeSessions', at) !== this.silent)
      return 'MDMSilentModeSessions';
    if (counters.valueOf('MDMBufferFlushes', at) !== this.flushes) return 'MDMBufferFlushes';
    if (counters.valueOf('MDMBufferFlushesLimitReached', at) !== this.flushesAtLimit)
      return 'MDMBufferFlushesLimitReached';
    if (counters.valueOf('MDMBufferFlushPacketCount', at) !== inLastSlice)
      return 'MDMBufferFlushPacketCount';
    return counters.valueOf('MDMBufferAvgQueuedTime', at) === mean
      ? undefined
      : 'MDMBufferAvgQueuedTime';
  }
}
