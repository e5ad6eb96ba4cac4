/**
 * What must hold of the measurements of a run: of all samples together, or without a break.
 */
import type { Duration } from '../../engine/units.js';
import type { NodeId } from '../../model/devices/identifiers.js';
import type { AlertName, AlertPeriod, MetricName } from './metric-catalogue.js';

export const aggregations = ['min', 'max', 'mean', 'last', 'count', 'p50', 'p95', 'p99'] as const;
export type Aggregation = (typeof aggregations)[number];

export const comparisons = ['<', '<=', '>', '>=', '=='] as const;
export type Comparison = (typeof comparisons)[number];

/** A metric, narrowed down by the labels that are said; undefined: whatever it is. */
export type Selection = {
  readonly metric: MetricName;
  readonly node: NodeId | undefined;
  /** Places of the subcluster and the cluster among all. */
  readonly subcluster: number | undefined;
  readonly cluster: number | undefined;
  readonly name: AlertName | undefined;
  readonly during: AlertPeriod | undefined;
};

/**
 * What is compared with: a number in the unit of the metric (percent, microseconds, or what is
 * counted), or a metric that is a constant. With `count` it is a number of samples.
 */
export type Bound = { readonly value: number } | { readonly of: Selection };

export type Threshold = {
  /** Line and column of the threshold in its file, from 1. */
  readonly line: number;
  readonly column: number;
  /** As the file writes it, with single spaces. */
  readonly text: string;
  readonly of: Selection;
  readonly comparison: Comparison;
  readonly bound: Bound;
} & (
  | { readonly form: 'aggregate'; readonly aggregation: Aggregation }
  /** Breached when false for that long without a break. */
  | { readonly form: 'sustained'; readonly span: Duration }
);
