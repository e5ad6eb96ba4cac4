/** Reads thresholds: each word of one is looked up and reported on its own. */
import { parseDuration } from '../../engine/duration-text.js';
import {
  aggregations,
  comparisons,
  type Bound,
  type Comparison,
  type Threshold,
} from '../format/threshold.js';
import { threshold as thresholdShape, thresholdExpected } from '../format/threshold-shape.js';
import { metricNames, metricOf, type Metric } from '../format/metric-catalogue.js';
import { optionalList } from './list-reader.js';
import type { FaultList } from './fault-list.js';
import type { NodeDirectory } from './node-directory.js';
import type { Place } from './place.js';
import { shown } from './printable.js';
import { readSelection } from './selection-reader.js';
import { checkShape } from './shape-check.js';
import {
  selectionWords,
  thresholdWords,
  type ThresholdWords,
  type Word,
} from './threshold-syntax.js';
import { ThresholdText } from './threshold-text.js';
import { listed } from './wording.js';

/** The value of `thresholds`; those at fault are left out. */
export function readThresholds(
  place: Place | undefined,
  nodes: NodeDirectory,
  faults: FaultList,
): readonly Threshold[] {
  return optionalList(place, 'thresholds', faults).flatMap(
    (item) => readThreshold(item, nodes, faults) ?? [],
  );
}

function readThreshold(
  place: Place,
  nodes: NodeDirectory,
  faults: FaultList,
): Threshold | undefined {
  const written = checkShape(place, thresholdShape, faults);
  if (written === undefined) return undefined;
  const words = thresholdWords(written);
  if (words === undefined) {
    faults.report(place, `expected ${thresholdExpected}; got ${shown(written)}`);
    return undefined;
  }
  const text = new ThresholdText(place, nodes, faults);
  const of = readSelection(words.selection, text);
  const comparison = comparisonOf(words.comparison, text);
  const rest = readForm(words, of && metricOf(of.metric), text);
  const bound = of && rest && readBound(words.bound, rest, metricOf(of.metric), text);
  if (!of || !comparison || !rest || !bound) return undefined;
  const { line, column } = faults.lines.positionOf(place.span);
  const oneLine = written.trim().replaceAll(/\s+/g, ' ');
  return { line, column, text: oneLine, of, comparison, bound, ...rest };
}

/** All are alike; none of them is what another one was meant to be. */
const comparisonOf = (word: Word, text: ThresholdText): Comparison | undefined =>
  comparisons.find((one) => one === word.text) ??
  text.fault(word, `expected one of ${comparisons.join(', ')}; got ${word.text}`);

type Form =
  | Pick<Threshold & { readonly form: 'aggregate' }, 'form' | 'aggregation'>
  | Pick<Threshold & { readonly form: 'sustained' }, 'form' | 'span'>;

function readForm(
  { aggregation, span, bound }: ThresholdWords,
  metric: Metric | undefined,
  text: ThresholdText,
): Form | undefined {
  if (aggregation !== undefined && span !== undefined) {
    return text.fault(span, `an aggregation and for in one threshold; expected one of them`);
  }
  if (aggregation !== undefined) {
    const known = text.choice(aggregation, aggregations, 'aggregation');
    return known && { form: 'aggregate', aggregation: known };
  }
  if (span === undefined) {
    const expected = `an aggregation (${aggregations.join(', ')}) before it, or for 10m behind it`;
    return text.fault(
      bound,
      `this has neither an aggregation nor a duration; expected ${expected}`,
    );
  }
  if (metric?.kind === 'event' || metric?.kind === 'constant') {
    return text.fault(span, 'for is about metrics that are sampled; expected an aggregation');
  }
  const parsed = parseDuration(span.text);
  if ('expected' in parsed) {
    return text.fault(span, `expected ${parsed.expected}; got ${shown(span.text)}`);
  }
  return { form: 'sustained', span: parsed.duration };
}

const STARTS_AS_VALUE = /^[-+.\d]/;

function readBound(word: Word, form: Form, metric: Metric, text: ThresholdText): Bound | undefined {
  const isCount = form.form === 'aggregate' && form.aggregation === 'count';
  if (isCount || STARTS_AS_VALUE.test(word.text)) {
    const value = isCount ? countIn(word.text) : valueIn(word.text, metric);
    if ('value' in value) return value;
    return text.fault(word, `expected ${value.expected}; got ${shown(word.text)}`);
  }
  const of = readSelection(selectionWords(word), text);
  if (of === undefined) return undefined;
  const { kind, unit } = metricOf(of.metric);
  if (kind === 'constant' && unit === metric.unit) return { of };
  const constants = metricNames.filter((name) => {
    const other = metricOf(name);
    return other.kind === 'constant' && other.unit === metric.unit;
  });
  const names = constants.length === 0 ? '' : `, or a constant: ${listed(constants)}`;
  return text.fault(word, `expected ${valueExpected(metric)}${names}; got ${shown(word.text)}`);
}

type Value = { readonly value: number } | { readonly expected: string };

const WHOLE = /^\d{1,15}$/;
const DECIMAL = /^\d{1,15}(\.\d{1,6})?$/;

const countIn = (text: string): Value =>
  WHOLE.test(text) ? { value: Number(text) } : { expected: 'a whole number from 0 up' };

/** A number in the unit of the metric, written with that unit. */
function valueIn(text: string, metric: Metric): Value {
  const expected = valueExpected(metric);
  if (metric.unit === 'duration') {
    const parsed = parseDuration(text);
    return 'duration' in parsed ? { value: parsed.duration } : { expected: parsed.expected };
  }
  const digits = metric.unit === 'percent' ? text.replace(/%$/, '') : text;
  const hasUnit = metric.unit !== 'percent' || text.endsWith('%');
  return hasUnit && DECIMAL.test(digits) ? { value: Number(digits) } : { expected };
}

function valueExpected({ unit }: Metric): string {
  switch (unit) {
    case 'percent':
      return 'a percentage, such as 80%';
    case 'duration':
      return 'a duration with its unit, such as 120s';
    default:
      return `a number of ${unit} from 0 up`;
  }
}
