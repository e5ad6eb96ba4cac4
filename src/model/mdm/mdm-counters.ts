/**
 * The counters of the object `Cisco XCP MDM Counters` (QM-12 to QM-14), kept by an observer.
 */
import { elapsed, inSeconds, microseconds, START, type Instant } from '../../engine/units.js';
import type { ClientTable } from '../devices/client-table.js';
import type { ClientId, UserId } from '../devices/identifiers.js';
import type { Mode } from '../devices/mode.js';
import type { Decision } from './decision.js';
import { counterSlice } from './mdm-figures.js';
import type { MdmObserver, Release } from './mdm-observer.js';
import type { MdmParameters } from './mdm-parameters.js';
import { mdmReasons } from './mdm-reasons.js';
import type { Stimulus } from './stimulus.js';

/** By the vendor's names: three gauges, two totals, the last whole slice, a mean in seconds. */
export const mdmCounters = [
  'MDMSessions',
  'MDMSilentModeSessions',
  'MDMQuietModeSessions',
  'MDMBufferFlushes',
  'MDMBufferFlushesLimitReached',
  'MDMBufferFlushPacketCount',
  'MDMBufferAvgQueuedTime',
] as const;

export type MdmCounter = (typeof mdmCounters)[number];

export class MdmCounters implements MdmObserver {
  readonly #clients: ClientTable;
  /** With MDM off no session is an MDM session (MDM-10). */
  #mdm: boolean;
  /** Sessions of MDM-capable clients by mode. */
  #sessions: Record<Mode, number> = { 'signed-out': 0, normal: 0, quiet: 0, silent: 0 };
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

  /** @param inForce the parameters that the run begins with */
  constructor(clients: ClientTable, inForce: MdmParameters) {
    this.#clients = clients;
    this.#mdm = inForce.mdm;
  }

  decided(_user: UserId, _stimulus: Stimulus, decisions: readonly Decision[]): void {
    for (const decision of decisions) {
      if (decision.do === 'enter-mode') this.#moveSession(decision.client, decision.mode);
      if (decision.do === 'flush') {
        this.#flushes += 1;
        if (decision.because === mdmReasons['flush-limit']) this.#flushesLimitReached += 1;
      }
    }
  }

  released({ at, waiting, fate, from }: Release): void {
    if (from === 'store') return;
    if (fate === 'lost') {
      this.#lost += 1;
      return;
    }
    this.#turnTo(sliceOf(at));
    this.#packetsInSlice += 1;
    this.#packets += 1;
    this.#queued += elapsed(waiting.since, at);
  }

  /** QM-14: the totals and the mean count from the start of the XCP Router. */
  routerStarted(_at: Instant, inForce: MdmParameters): void {
    this.#mdm = inForce.mdm;
    this.#flushes = 0;
    this.#flushesLimitReached = 0;
    this.#packets = 0;
    this.#queued = 0;
    this.#slice = -1;
    this.#packetsInSlice = 0;
    this.#packetsInSliceBefore = 0;
  }

  /** QM-9: packets that were lost with their buffer, over the whole run; no counter of the vendor's. */
  get lost(): number {
    return this.#lost;
  }

  /** The counter's value at that moment, which is not before anything it was told of. */
  valueOf(counter: MdmCounter, at: Instant): number {
    switch (counter) {
      case 'MDMSessions':
        return this.#sessions.normal + this.#sessions.quiet + this.#sessions.silent;
      case 'MDMSilentModeSessions':
        return this.#sessions.silent;
      case 'MDMQuietModeSessions':
        return this.#sessions.quiet;
      case 'MDMBufferFlushes':
        return this.#flushes;
      case 'MDMBufferFlushesLimitReached':
        return this.#flushesLimitReached;
      case 'MDMBufferFlushPacketCount':
        return this.#packetsInLastWholeSlice(at);
      case 'MDMBufferAvgQueuedTime':
        return this.#packets === 0 ? 0 : inSeconds(microseconds(this.#queued / this.#packets));
    }
  }

  #moveSession(client: ClientId, to: Mode): void {
    if (!this.#mdm || !this.#clients.isMdmCapable(client)) return;
    // The decision is told before it is applied: the table still holds the mode that ends.
    const from = this.#clients.modeOf(client);
    if (from !== 'signed-out') this.#sessions[from] -= 1;
    if (to !== 'signed-out') this.#sessions[to] += 1;
  }

  /** QM-13: the counter shows the last whole slice. */
  #packetsInLastWholeSlice(at: Instant): number {
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
