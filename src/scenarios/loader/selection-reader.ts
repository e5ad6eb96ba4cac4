/** Reads a metric of a threshold and its labels. */
import type { Selection } from '../format/threshold.js';
import {
  alertNames,
  alertPeriods,
  metricLabels,
  metricNames,
  metricOf,
  type MetricLabel,
} from '../format/metric-catalogue.js';
import { shown } from './printable.js';
import type { SelectionWords, Word } from './threshold-syntax.js';
import type { ThresholdText } from './threshold-text.js';
import { suggestion } from './wording.js';

/** Undefined where the metric or a label is at fault, which is reported. */
export function readSelection(words: SelectionWords, text: ThresholdText): Selection | undefined {
  const metric = text.choice(words.metric, metricNames, 'metric');
  if (metric === undefined) return undefined;
  const values = new Map<MetricLabel, Word>();
  let isWhole = true;
  for (const { label, value } of words.labels) {
    const known = labelOf(label, metricOf(metric).labels, metric, text);
    if (known === undefined || value === undefined || values.has(known)) {
      if (known !== undefined) text.fault(label, labelFault(known, value));
      isWhole = false;
    } else values.set(known, value);
  }
  const selection = { metric, ...labelled(values, text) };
  const isKnown = metricLabels.every((name) => !values.has(name) || selection[name] !== undefined);
  return isWhole && isKnown ? selection : undefined;
}

function labelOf(
  word: Word,
  known: readonly MetricLabel[],
  metric: string,
  text: ThresholdText,
): MetricLabel | undefined {
  const label = known.find((one) => one === word.text);
  if (label !== undefined) return label;
  const help = suggestion(word.text, known, `labels of ${metric}`);
  return text.fault(word, `unknown label ${shown(word.text)}; ${help}`);
}

const labelFault = (label: string, value: Word | undefined): string =>
  value === undefined
    ? `the label ${label} has no value; expected ${label}=...`
    : `the label ${label} stands twice; expected it once`;

/** Each label's value, looked up; undefined where it is not said, or is unknown, which is reported. */
const labelled = (
  values: ReadonlyMap<MetricLabel, Word>,
  text: ThresholdText,
): Omit<Selection, 'metric'> => {
  const place = (label: MetricLabel) => {
    const word = values.get(label);
    return word && text.placeOf(word);
  };
  const choice = <Name extends string>(
    label: MetricLabel,
    known: readonly Name[],
    what: string,
  ) => {
    const word = values.get(label);
    return word && text.choice(word, known, what);
  };
  return {
    node: text.nodes.nodeAt(place('node'))?.node,
    subcluster: text.nodes.subclusterAt(place('subcluster')),
    cluster: text.nodes.clusterAt(place('cluster')),
    name: choice('name', alertNames, 'alert'),
    during: choice('during', alertPeriods, 'period'),
  };
};
