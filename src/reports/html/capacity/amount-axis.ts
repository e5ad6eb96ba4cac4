/** An axis of amounts, from none to a little above the highest. */
import { grouped } from '../../chart/grouped-number.js';
import { roundTicks } from '../../chart/round-ticks.js';
import type { PlotAxis } from '../figure/plot.js';

/** Free space above the highest line. */
const HEADROOM = 1.08;
/** So that an axis of nothing has an extent. */
const HIGHEST_MIN = 1;

/** @param title the quantity and its unit */
export const amountAxis = (amounts: Iterable<number>, title: string): PlotAxis => {
  let highest = HIGHEST_MIN;
  for (const amount of amounts) highest = Math.max(highest, amount);
  return {
    span: { from: 0, to: highest * HEADROOM },
    ticks: roundTicks(highest).map((value) => ({ value, label: [grouped(value)] })),
    title,
  };
};
