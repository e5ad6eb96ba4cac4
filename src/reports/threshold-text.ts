/** A threshold's value in the unit of its metric, as people read it. */
import { formatDuration } from '../engine/duration-text.js';
import { microseconds } from '../engine/units.js';
import type { ThresholdOutcome } from '../scenarios/measure/threshold-outcome.js';
import { metricCatalogue } from '../scenarios/format/metric-catalogue.js';

/** `81.2 %`, `17m54s`, `12`, or that there are no samples. */
export const thresholdGot = ({ got, threshold }: ThresholdOutcome): string => {
  if (got === undefined) return 'no samples';
  const isCount = threshold.form === 'aggregate' && threshold.aggregation === 'count';
  return isCount ? String(got) : valueText(got, metricCatalogue[threshold.of.metric].unit);
};
