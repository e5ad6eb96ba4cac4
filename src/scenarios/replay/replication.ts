/**
 * What one of several replications came to, as plain data that another thread can be told: whether all
 * held, and every random quantity by name.
 */
import { estimateOf, type Estimate } from '../../engine/estimate.js';
import { quantitiesOf, type Quantity } from './quantities.js';
import { thresholdsHold, type RunResult } from './run-result.js';

export type Replication = {
  /** From 0; the first is the run of which the files are. */
  readonly replication: number;
  readonly digest: string;
  readonly expectationsHold: boolean;
  readonly thresholdsHold: boolean;
  readonly quantities: readonly Quantity[];
};

export const replicationHolds = (one: Replication): boolean =>
  one.expectationsHold && one.thresholdsHold;

/** The numbers of those that do not hold. */
export const failedOf = (replications: readonly Replication[]): readonly number[] =>
  replications.filter((one) => !replicationHolds(one)).map(({ replication }) => replication);

/** A quantity over all replications; null where not every one of them could measure it. */
export type QuantityEstimate = { readonly name: string; readonly estimate: Estimate | null };

export const replicationOf = (result: RunResult, replication: number): Replication => ({
  replication,
  digest: result.digest,
  expectationsHold: result.outcomes.every(({ holds }) => holds),
  thresholdsHold: thresholdsHold(result.measured),
  quantities: quantitiesOf(result),
});

/** One of each quantity, with the interval of 95 %. */
export const estimatesOf = (replications: readonly Replication[]): readonly QuantityEstimate[] => {
  const [first] = replications;
  return (first?.quantities ?? []).map(({ name }, place) => {
    const values = replications.flatMap(({ quantities }) => quantities[place]?.value ?? []);
    return { name, estimate: values.length === replications.length ? estimateOf(values) : null };
  });
};
