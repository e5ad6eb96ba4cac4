/** Buffer flushes in slots of time, those at the buffer limit apart. */
import type { Measured } from '../../../scenarios/measure/measured.js';
import { secondsOf } from '../../chart/panel.js';
import type { Meaning } from '../figure/meaning.js';
import { growthOf } from './sample-rates.js';

export type FlushSlots = {
  /** Where each slot begins and ends, in seconds since the run began. */
  readonly slots: readonly { readonly from: number; readonly to: number }[];
  /** By reason, how many there were in each slot; one stands on the other. */
  readonly reasons: readonly {
    readonly words: string;
    readonly means: Meaning;
    readonly counts: readonly number[];
  }[];
};

/** More bars than these cannot be told apart. */
const SLOTS_MAX = 96;

/** Undefined where nothing was flushed. */
export const flushSlotsOf = (measured: Measured): FlushSlots | undefined => {
  const all = growthOf('MDMBufferFlushes', measured);
  const atLimit = growthOf('MDMBufferFlushesLimitReached', measured);
  if (all.every(({ y }) => y === 0)) return undefined;
  const end = secondsOf(measured.endedAt);
  const count = Math.min(SLOTS_MAX, all.length - 1);
  const slots = Array.from({ length: count }, (_, slot) => ({
    from: (end * slot) / count,
    to: (end * (slot + 1)) / count,
  }));
  const inSlots = (of: typeof all): readonly number[] => {
    const counts = slots.map(() => 0);
    // The last point repeats the one before.
    for (const { x, y } of of.slice(0, -1))
      counts[Math.min(count - 1, Math.floor((x * count) / end))]! += y;
    return counts;
  };
  const limited = inSlots(atLimit);
  return {
    slots,
    reasons: [
      { words: 'at the buffer limit (QM-5)', means: 'other-amount', counts: limited },
      {
        words: 'for other reasons (QM-3, QM-4, QM-6)',
        means: 'amount',
        counts: inSlots(all).map((each, slot) => each - limited[slot]!),
      },
    ],
  };
};
