/** A threshold's value in the unit of its metric, as people read it. */
import { formatDuration } from '../engine/duration-text.js';
import { microseconds } from '../engine/units.js';
import type { ThresholdOutcome } from '../scenarios/measure/threshold-outcome.js';
import { metricCatalogue, type MetricUnit } from '../scenarios/format/metric-catalogue.js';

/** `81.2 %`, `17m54s`, `12`, or that there are no samples. */
export const thresholdGot = ({ got, threshold }: ThresholdOutcome): string => {
  if (got === undefined) return 'no samples';
  const isCount = threshold.form === 'aggregate' && threshold.aggregation === 'count';
  return isCount ? String(got) : valueText(got, metricCatalogue[threshold.of.metric].unit);
};

const valueText = (value: number, unit: MetricUnit): string => {
  switch (unit) {
    case 'percent':
      return `${Number(value.toFixed(DECIMALS))} %`;
    case 'duration':
      return formatDuration(microseconds(Math.round(value)));
    default:
      return String(Number(value.toFixed(DECIMALS)));
  }
};

const DECIMALS = 2;
