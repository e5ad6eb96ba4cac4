/**
 * What the XCP Router of one node counts for the object `Cisco XCP MDM Counters` (QM-12): sessions by
 * mode, flushes, and the packets flushed, with the slice of QM-13.
 */
import { elapsed, START, type Duration, type Instant } from '../../engine/units.js';
import type { Mode } from '../devices/mode.js';
import { counterSlice } from './mdm-figures.js';

export class NodeMdmCounters {
  /** Sessions of MDM-capable clients by mode. */
  readonly sessions: Record<Mode, number> = { 'signed-out': 0, normal: 0, quiet: 0, silent: 0 };
  #flushes = 0;
  #flushesLimitReached = 0;
  #packets = 0;
  #queued = 0;
  #lost = 0;
  /** The slice that the last flushed packet fell into, and the packets flushed in it. */
  #slice = -1;
  #packetsInSlice = 0;
  /** The packets flushed in the slice before that one. */
  #packetsInSliceBefore = 0;

  get flushes(): number {
    return this.#flushes;
  }

  get flushesLimitReached(): number {
    return this.#flushesLimitReached;
  }

  /** Packets flushed since the XCP Router started. */
  get packets(): number {
    return this.#packets;
  }

  /** How long those packets waited, taken together, in microseconds. */
  get queued(): number {
    return this.#queued;
  }

  /** QM-9: packets lost with their buffer over the whole run, whatever restarts. */
  get lost(): number {
    return this.#lost;
  }

  moveSession(from: Mode, to: Mode): void {
    if (from !== 'signed-out') this.sessions[from] -= 1;
    if (to !== 'signed-out') this.sessions[to] += 1;
  }

  flush(isAtLimit: boolean): void {
    this.#flushes += 1;
    if (isAtLimit) this.#flushesLimitReached += 1;
  }

  lose(packets: number): void {
    this.#lost += packets;
  }

  /** So many packets left their buffer in a flush, after a wait of that much taken together. */
  release(at: Instant, packets: number, waited: Duration): void {
    this.#turnTo(sliceOf(at));
    this.#packetsInSlice += packets;
    this.#packets += packets;
    this.#queued += waited;
  }

  /** QM-14: the totals and the mean count from the start of the XCP Router. */
  restart(): void {
    this.#flushes = 0;
    this.#flushesLimitReached = 0;
    this.#packets = 0;
    this.#queued = 0;
    this.#slice = -1;
    this.#packetsInSlice = 0;
    this.#packetsInSliceBefore = 0;
  }

  /** QM-13: the packets flushed in the last whole slice. */
  packetsInLastWholeSlice(at: Instant): number {
    const now = sliceOf(at);
    if (this.#slice === now) return this.#packetsInSliceBefore;
    return this.#slice === now - 1 ? this.#packetsInSlice : 0;
  }

  #turnTo(slice: number): void {
    if (slice === this.#slice) return;
    this.#packetsInSliceBefore = slice === this.#slice + 1 ? this.#packetsInSlice : 0;
    this.#packetsInSlice = 0;
    this.#slice = slice;
  }
}

/** QM-13: slices are aligned to the start of the run. */
const sliceOf = (at: Instant): number => Math.floor(elapsed(START, at) / counterSlice.value);
