/** What is observed happening by happening, with no level in between: re-login times, alerts. */
import type { Aggregation } from '../format/threshold.js';
import { quantileOf } from './quantiles.js';
import { SampleList } from './sample-list.js';

/** Undefined where there are no observations; their count is 0 then. */
export const aggregateOf = (samples: SampleList, aggregation: Aggregation): number | undefined => {
  if (aggregation === 'count') return samples.count;
  if (samples.count === 0) return undefined;
  switch (aggregation) {
    case 'min':
      return samples.min;
    case 'max':
      return samples.max;
    case 'mean':
      return samples.mean;
    case 'last':
      return samples.last;
    case 'p50':
    case 'p95':
    case 'p99':
      return quantileOf(aggregation, samples);
  }
};

/** All observations of several lists as one, list by list. */
export const pooled = (lists: Iterable<SampleList>): SampleList => {
  const all = new SampleList();
  for (const list of lists) for (const value of list.values) all.add(value);
  return all;
};
