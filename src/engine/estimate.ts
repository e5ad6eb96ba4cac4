/**
 * What independent replications say of a random quantity: its mean, and how far the true one may be
 * from it. A mean without that is not shown.
 */
import { studentQuantile } from './student-quantile.js';
import { Tally } from './tally.js';

export type Estimate = {
  readonly mean: number;
  /**
   * The interval of 95 % reaches so far to either side of the mean. Infinity after one replication,
   * which says nothing of it.
   */
  readonly halfWidth: number;
  readonly replications: number;
};

/** @param observations one of each replication, at least one */
export function estimateOf(observations: readonly number[]): Estimate {
  const tally = new Tally();
  for (const observation of observations) tally.add(observation);
  return {
    mean: tally.mean,
    halfWidth:
      tally.count < 2
        ? Infinity
        : studentQuantile(tally.count - 1) * Math.sqrt(tally.variance / tally.count),
    replications: tally.count,
  };
}

/** Whether the interval holds a value. */
export const covers = ({ mean, halfWidth }: Estimate, value: number): boolean =>
  Math.abs(value - mean) <= halfWidth;
