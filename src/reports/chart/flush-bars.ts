/** What `flushes.png` shows, as plain data: flushes by reason in slots of time, stacked. */
import { days, inSeconds, microseconds, minutes, type Duration } from '../../engine/units.js';
import type { Reason } from '../../model/rulebook/reason.js';
import { flushReasons } from '../../scenarios/measure/flush-series.js';
import { roundSpans } from './round-spans.js';
import type { Measured } from '../../scenarios/measure/measured.js';
import { secondsOf, type Point } from './panel.js';

export type FlushBars = {
  /** How long a slot is. */
  readonly slot: Duration;
  /** Each reason that there was, in the order of the rule book. */
  readonly reasons: readonly {
    readonly because: Reason;
    readonly total: number;
    /** At the beginning of each slot: its flushes for this reason, and for those before it. */
    readonly stacked: readonly Point[];
  }[];
  /** The most flushes in one slot. */
  readonly most: number;
};

/** Undefined where nothing was flushed. */
export const flushBarsOf = (measured: Measured): FlushBars | undefined => {
  const { flushes, endedAt } = measured;
  if (flushes.length === 0) return undefined;
  const slot = slotOf(microseconds(endedAt));
  const slots = countsOf(measured, slot);
  const heights = slots.map(() => 0);
  const reasons = flushReasons.map((because, place) => {
    const stacked = slots.map((counts, at) => {
      const height = heights[at]! + counts[place]!;
      heights[at] = height;
      return { x: at * inSeconds(slot), y: height };
    });
    return { because, total: slots.reduce((sum, counts) => sum + counts[place]!, 0), stacked };
  });
  return { slot, reasons: reasons.filter(({ total }) => total > 0), most: Math.max(...heights) };
};

const SLOT_MIN = minutes(1);
const SLOTS_MAX = 100;

const slotOf = (length: Duration): Duration =>
  roundSpans.find((each) => each >= SLOT_MIN && length / each <= SLOTS_MAX) ?? days(366);

/** Of each slot from the start of the run to its end, the flushes for each reason. */
const countsOf = ({ flushes, endedAt }: Measured, slot: Duration): readonly number[][] => {
  const slots = Array.from({ length: Math.floor(endedAt / slot) + 1 }, () =>
    flushReasons.map(() => 0),
  );
  for (const { from, counts } of flushes) {
    const into = slots[Math.floor(secondsOf(from) / inSeconds(slot))]!;
    for (const [place, count] of counts.entries()) into[place] = into[place]! + count;
  }
  return slots;
};
