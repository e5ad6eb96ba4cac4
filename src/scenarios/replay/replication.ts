/**
 * What one of several replications came to, as plain data that another thread can be told: whether all
 * held, and every random quantity by name. The quantities of all replications of a scenario have the
 * same names in the same order.
 */
import { estimateOf, type Estimate } from '../../engine/estimate.js';
import { elapsed, inSeconds } from '../../engine/units.js';
import type { MeasuredNode } from '../measure/measured.js';
import type { SampleColumn } from '../measure/sample-table.js';
import { thresholdsHold, type RunResult } from './run-result.js';

export type Quantity = {
  readonly name: string;
  /** Null where there was nothing to measure. */
  readonly value: number | null;
};

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
  quantities: [
    { name: 'events', value: result.events },
    { name: 'packets lost', value: result.packetsLost },
    ...result.counters.map(({ counter, value }) => ({ name: counter, value })),
    ...result.measured.nodes.flatMap((node) => quantitiesOf(node, result)),
    ...result.measured.thresholds.map(({ threshold, got }) => ({
      name: threshold.text,
      value: got ?? null,
    })),
  ],
});

/** One of each quantity, with the interval of 95 %. */
export const estimatesOf = (replications: readonly Replication[]): readonly QuantityEstimate[] => {
  const [first] = replications;
  return (first?.quantities ?? []).map(({ name }, place) => {
    const values = replications.flatMap(({ quantities }) => quantities[place]?.value ?? []);
    return { name, estimate: values.length === replications.length ? estimateOf(values) : null };
  });
};

const SECONDS_IN_MINUTE = 60;

const quantitiesOf = (node: MeasuredNode, { measured }: RunResult): readonly Quantity[] => {
  const { capacity, alerts } = measured;
  const samples = Array.from({ length: capacity.samples }, (_, sample) => sample);
  const mostOf = (column: SampleColumn): number =>
    samples.reduce(
      (most, sample) => Math.max(most, capacity.valueOf(sample, node.node, column)),
      0,
    );
  let secondsAbove = 0;
  for (const sample of samples.slice(1)) {
    const since = elapsed(capacity.instantOf(sample - 1), capacity.instantOf(sample));
    if (capacity.valueOf(sample - 1, node.node, 'counted') > node.alertLine)
      secondsAbove += inSeconds(since);
  }
  const raised = alerts.filter((alert) => alert.node === node.node && alert.what === 'raise');
  return [
    { name: `most sessions on ${node.name}`, value: mostOf('counted') },
    { name: `most logins between two samples on ${node.name}`, value: mostOf('logins') },
    {
      name: `minutes above the alert line on ${node.name}`,
      value: secondsAbove / SECONDS_IN_MINUTE,
    },
    { name: `alerts raised on ${node.name}`, value: raised.length },
  ];
};
