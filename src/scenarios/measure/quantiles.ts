/** The quantiles that a threshold can name. */
import type { Aggregation } from '../format/threshold.js';
import type { SampleList } from './sample-list.js';

type Quantile = Extract<Aggregation, `p${string}`>;

const fractions: Readonly<Record<Quantile, number>> = { p50: 0.5, p95: 0.95, p99: 0.99 };

/** Undefined where there are no samples. */
export const quantileOf = (quantile: Quantile, samples: SampleList): number | undefined =>
  samples.count === 0 ? undefined : samples.quantile(fractions[quantile]);
