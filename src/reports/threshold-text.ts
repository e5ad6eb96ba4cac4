/** A threshold's value and its bound in the unit of its metric, as people read them. */
import { formatDuration } from '../engine/duration-text.js';
import { microseconds } from '../engine/units.js';
import type { ThresholdOutcome } from '../scenarios/measure/threshold-outcome.js';
import { metricCatalogue, type MetricUnit } from '../scenarios/format/metric-catalogue.js';
import type { Threshold } from '../scenarios/format/threshold.js';

/** `81.2 %`, `17m54s`, `12`, or that there are no samples. */
export const thresholdGot = ({ got, threshold }: ThresholdOutcome): string =>
  got === undefined ? 'no samples' : valueOf(got, threshold);

/** `<= 20m`; `< 80 %, false for no longer than 10m` */
export const thresholdExpected = ({ bound, threshold }: ThresholdOutcome): string => {
  const compared = `${threshold.comparison} ${valueOf(bound, threshold)}`;
  if (threshold.form === 'aggregate') return compared;
  return `${compared}, false for no longer than ${formatDuration(threshold.span)}`;
};

const valueOf = (value: number, threshold: Threshold): string => {
  const isCount = threshold.form === 'aggregate' && threshold.aggregation === 'count';
  return isCount ? String(value) : valueText(value, metricCatalogue[threshold.of.metric].unit);
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
