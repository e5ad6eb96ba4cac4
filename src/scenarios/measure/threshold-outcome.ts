/** What became of a threshold. */
import type { Instant } from '../../engine/units.js';
import type { Threshold } from '../format/threshold.js';
import { compares } from './comparison.js';
import type { Scope } from './selection-scope.js';

export type ThresholdOutcome = {
  readonly threshold: Threshold;
  readonly verdict: 'held' | 'breached' | 'no-samples';
  /**
   * The value that was compared, in the unit of the metric, or a number of samples with `count`.
   * Without an aggregation: the last level, or where breached the one that it began with. Undefined
   * where there are no samples.
   */
  readonly got: number | undefined;
  /** What it was compared with. */
  readonly bound: number;
  /** The nodes that the value is of: where several were judged, those nearest to a breach. */
  readonly nodes: Scope;
  /** When a span without a break was full; undefined otherwise. */
  readonly breachedAt: Instant | undefined;
};

export type Judged = Pick<ThresholdOutcome, 'got' | 'bound' | 'nodes' | 'breachedAt'>;

/** Judges one value; a value that is not there is a breach that says so. */
export const outcomeOf = (threshold: Threshold, judged: Judged): ThresholdOutcome => {
  const { got, bound, breachedAt } = judged;
  if (got === undefined) return { threshold, verdict: 'no-samples', ...judged };
  const holds =
    threshold.form === 'sustained'
      ? breachedAt === undefined
      : compares(got, threshold.comparison, bound);
  return { threshold, verdict: holds ? 'held' : 'breached', ...judged };
};

/** Of several nodes judged alike the one that is nearest to a breach, or furthest in it. */
export const worstOf = (outcomes: readonly ThresholdOutcome[]): ThresholdOutcome | undefined =>
  outcomes.toSorted(
    (one, other) =>
      Number(one.verdict === 'held') - Number(other.verdict === 'held') ||
      distanceOf(one) - distanceOf(other),
  )[0];

/** How far the value is from its bound on the side that holds. */
const distanceOf = ({ threshold, got, bound }: ThresholdOutcome): number => {
  if (got === undefined) return 0;
  switch (threshold.comparison) {
    case '<':
    case '<=':
      return bound - got;
    case '>':
    case '>=':
      return got - bound;
    case '==':
      return -Math.abs(got - bound);
  }
};
