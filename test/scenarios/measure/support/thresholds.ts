/** Thresholds as the loader makes them of their text. */
import { minutes, type Duration } from '../../../../src/engine/units.js';
import type {
  Aggregation,
  Bound,
  Comparison,
  Selection,
  Threshold,
} from '../../../../src/scenarios/format/threshold.js';
import type { MetricName } from '../../../../src/scenarios/format/metric-catalogue.js';

export const selecting = (metric: MetricName, labels: Partial<Selection> = {}): Selection => ({
  metric,
  node: undefined,
  subcluster: undefined,
  cluster: undefined,
  name: undefined,
  during: undefined,
  ...labels,
});

type Where = { readonly labels?: Partial<Selection> };

export const aggregate = (
  metric: MetricName,
  aggregation: Aggregation,
  comparison: Comparison,
  bound: number | Selection,
  { labels = {} }: Where = {},
): Threshold => ({
  line: 1,
  column: 1,
  text: metric,
  of: selecting(metric, labels),
  comparison,
  bound: boundOf(bound),
  form: 'aggregate',
  aggregation,
});

export const sustained = (
  metric: MetricName,
  comparison: Comparison,
  bound: number,
  { labels = {}, span = minutes(10) }: Where & { readonly span?: Duration } = {},
): Threshold => ({
  line: 1,
  column: 1,
  text: metric,
  of: selecting(metric, labels),
  comparison,
  bound: { value: bound },
  form: 'sustained',
  span,
});

const boundOf = (bound: number | Selection): Bound =>
  typeof bound === 'number' ? { value: bound } : { of: bound };
