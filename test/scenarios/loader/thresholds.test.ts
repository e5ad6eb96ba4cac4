/** What a threshold says, word by word. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutes, seconds } from '../../../src/engine/units.js';
import {
  aggregations,
  comparisons,
  type Threshold,
} from '../../../src/scenarios/format/threshold.js';
import { metricNames, metricOf } from '../../../src/scenarios/format/metric-catalogue.js';
import { faultsOf, people, scenarioOf } from './support/loading.js';

const top = `topology: { subclusters: [{ name: a, nodes: [imp1, imp2] }, { name: b, nodes: [imp3] }] }
${people}`;

const fileOf = (text: string): string => `${top}thresholds:\n  - ${text}\n`;

/** The item begins at 7:5. */
const thresholdOf = (text: string): Threshold | undefined => scenarioOf(fileOf(text)).thresholds[0];

const nothingSaid = {
  node: undefined,
  subcluster: undefined,
  cluster: undefined,
  name: undefined,
  during: undefined,
};

/** A value in the unit of the metric, and what it becomes. */
const valueFor = (metric: (typeof metricNames)[number]): readonly [string, number] => {
  switch (metricOf(metric).unit) {
    case 'percent':
      return ['66.7%', 66.7];
    case 'duration':
      return ['2m', seconds(120)];
    default:
      return ['1500', 1500];
  }
};

describe('a threshold', () => {
  it('over all samples is a metric, an aggregation, a comparison and a value', () => {
    expect(thresholdOf('jsm.percent{node=imp3} max < 80%')).toEqual({
      line: 7,
      column: 5,
      text: 'jsm.percent{node=imp3} max < 80%',
      of: { metric: 'jsm.percent', ...nothingSaid, node: 2 },
      comparison: '<',
      bound: { value: 80 },
      form: 'aggregate',
      aggregation: 'max',
    });
  });

  it('without a break is a metric, a comparison, a value and a duration', () => {
    expect(thresholdOf('jsm.sessions{subcluster=b,cluster=cluster} >= 10 for 10m')).toEqual({
      line: 7,
      column: 5,
      text: 'jsm.sessions{subcluster=b,cluster=cluster} >= 10 for 10m',
      of: { metric: 'jsm.sessions', ...nothingSaid, subcluster: 1, cluster: 0 },
      comparison: '>=',
      bound: { value: 10 },
      form: 'sustained',
      span: minutes(10),
    });
  });

  it('can be a constant away', () => {
    const { bound } = thresholdOf('ha.relogin.time p95 <= ha.relogin.upperLimit{node=imp2}') ?? {};
    expect(bound).toEqual({ of: { metric: 'ha.relogin.upperLimit', ...nothingSaid, node: 1 } });
  });

  it('can be about alerts by name and period (HA-11)', () => {
    const text = 'alerts{name=JSMSessionsExceedsThreshold,during=normal} count == 0';
    expect(thresholdOf(text)?.of).toEqual({
      metric: 'alerts',
      ...nothingSaid,
      name: 'JSMSessionsExceedsThreshold',
      during: 'normal',
    });
  });

  it.each(metricNames)('takes a value of %s in its unit, and no other', (metric) => {
    const [written, value] = valueFor(metric);
    expect(thresholdOf(`${metric} mean > ${written}`)?.bound).toEqual({ value });
    const others = ['66.7%', '2m', '1500'].filter((one) => one !== written);
    for (const other of others)
      expect([other, faultsOf(fileOf(`${metric} mean > ${other}`)).length]).toEqual([other, 1]);
  });

  it.each(metricNames)('counts samples of %s as a whole number', (metric) => {
    expect(thresholdOf(`${metric} count == 0`)?.bound).toEqual({ value: 0 });
    expect(faultsOf(fileOf(`${metric} count == 0.5`))).toHaveLength(1);
  });

  it.each(metricNames)('narrows %s down by its labels alone', (metric) => {
    const values = {
      node: 'imp1',
      subcluster: 'a',
      cluster: 'cluster',
      name: 'JSMSessionsExceedsThreshold',
      during: 'failover',
    };
    const [written] = valueFor(metric);
    const taken = Object.entries(values)
      .filter(([label, of]) => {
        const text = `${metric}{${label}=${of}} last > ${written}`;
        return faultsOf(fileOf(text)).length === 0;
      })
      .map(([label]) => label);
    expect(taken.toSorted()).toEqual([...metricOf(metric).labels].toSorted());
  });

  it.each(metricNames)('holds %s without a break if it is sampled', (metric) => {
    const [written] = valueFor(metric);
    const faults = faultsOf(fileOf(`${metric} < ${written} for 10m`));
    const isSampled = metricOf(metric).kind === 'gauge' || metricOf(metric).kind === 'total';
    expect(faults).toHaveLength(isSampled ? 0 : 1);
  });

  it('is the same however it is spaced', () => {
    const space = fc.constantFrom('', ' ', '  ');
    const gap = fc.constantFrom(' ', '   ');
    const spacing = fc.tuple(space, space, gap, gap, space);
    const form = fc.tuple(fc.constantFrom(...aggregations), fc.constantFrom(...comparisons));
    fc.assert(
      fc.property(form, spacing, ([aggregation, comparison], [one, two, three, four, five]) => {
        const value = aggregation === 'count' ? '7' : '7%';
        const label = `{${one}node${two}=${one}imp1${two}}`;
        const text = `jsm.percent${five}${label}${three}${aggregation}${four}${comparison}${five}${value}`;
        expect(thresholdOf(`'${text}'`)).toMatchObject({
          of: { metric: 'jsm.percent', node: 0 },
          aggregation,
          comparison,
          bound: { value: 7 },
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('a slip in a threshold', () => {
  it.each(['jsm.sessions{nod=imp1} max < 1', '  jsm.sessions{nod=imp1}   max < 1', '"in {nod"'])(
    'is marked where it stands, in quotes too: %j',
    (text) => {
      const quoted = `'${text}'`;
      const [fault] = faultsOf(fileOf(quoted));
      const at = text.includes('nod=') ? text.indexOf('nod') : -1;
      expect(fault).toMatchObject(
        at < 0 ? { line: 7, column: 5 } : { line: 7, column: 6 + at, length: 3 },
      );
    },
  );

  it('over two lines is marked as a whole', () => {
    const [fault] = faultsOf(fileOf('jsm.sessions{nod=imp1}\n    max < 1'));
    expect(fault).toMatchObject({ line: 7, column: 5, where: 'thresholds[0]' });
  });
});
