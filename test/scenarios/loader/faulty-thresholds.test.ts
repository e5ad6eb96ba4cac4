/** Thresholds of which a word is not known, or that compare what cannot be compared. */
import { describe, expect, it } from 'vitest';
import { filesIn, reportsOf, type FaultyFile } from './support/faulty-folder.js';

const folder = 'faulty-thresholds';

/** Each file of the folder, and how its reports begin. */
const table: readonly FaultyFile[] = [
  [
    'aggregation-and-duration.yaml',
    '11:31 an aggregation and for in one threshold; expected one of them',
  ],
  [
    'aggregation-missing.yaml',
    '11:19 this has neither an aggregation nor a duration; expected an aggregation (min, max, m',
  ],
  ['aggregation-misspelt.yaml', '11:17 unknown aggregation maxi; did you mean max?'],
  [
    'alert-unknown.yaml',
    '11:17 unknown alert JsmSessionsExceedsThreshold; did you mean JSMSessionsExceedsThreshold?',
  ],
  ['behind-an-escape.yaml', '11:5 unknown metric jsm.precent; did you mean jsm.percent?'],
  [
    'bound-in-another-unit.yaml',
    '11:24 expected a percentage, such as 80%; got ha.relogin.upperLimit',
  ],
  [
    'bound-misspelt.yaml',
    '11:28 unknown metric ha.relogin.uperLimit; did you mean ha.relogin.upperLimit?',
  ],
  [
    'bound-that-is-no-constant.yaml',
    '11:36 expected a number of sessions from 0 up; got "jsm.sessions{node=imp2}"',
  ],
  ['bound-with-an-unknown-node.yaml', '11:55 unknown node imp5; did you mean imp1?'],
  ['cluster-unknown.yaml', '11:25 unknown cluster east; the clusters are cluster'],
  ['comparison-half.yaml', '11:21 expected one of <, <=, >, >=, ==; got ='],
  ['count-with-a-unit.yaml', '11:30 expected a whole number from 0 up; got 0s'],
  [
    'duration-without-its-unit.yaml',
    '11:27 expected a duration with its unit, such as 90s; got 120',
  ],
  ['in-a-mapping.yaml', '5:13 expected a list of thresholds, or [] for none; got a mapping'],
  ['in-quotes.yaml', '11:6 unknown metric jsm.precent; did you mean jsm.percent?'],
  ['label-misspelt.yaml', '11:17 unknown label nod; did you mean node?'],
  ['label-of-another-metric.yaml', '11:14 unknown label node; there are no labels of messages'],
  ['label-twice.yaml', '11:28 the label node stands twice; expected it once'],
  ['label-without-a-value.yaml', '11:17 the label node has no value; expected node=...'],
  ['metric-misspelt.yaml', '11:5 unknown metric jsm.precent; did you mean jsm.percent?'],
  [
    'metric-unlike-any.yaml',
    '11:5 unknown metric cpu; the metrics are jsm.sessions, jsm.client, jsm.phantom, jsm.hybrid',
  ],
  [
    'no-comparison.yaml',
    '11:5 expected a threshold, such as jsm.percent{node=imp1} max < 80%; got "jsm.percent max 80%"',
  ],
  ['node-unknown.yaml', '11:22 unknown node imp5; did you mean imp1?'],
  ['number.yaml', '11:5 expected a threshold, such as jsm.percent{node=imp1} max < 80%; got 80'],
  ['percentage-of-sessions.yaml', '11:24 expected a number of sessions from 0 up; got "80%"'],
  ['percentage-without-its-sign.yaml', '11:23 expected a percentage, such as 80%; got 80'],
  ['period-unknown.yaml', '11:19 unknown period failure; did you mean failover?'],
  [
    'several-slips.yaml',
    '11:17 unknown label nod; did you mean node?',
    '11:27 unknown aggregation maxi; did you mean max?',
    '11:32 expected one of <, <=, >, >=, ==; got =',
  ],
  ['span-of-an-event.yaml', '11:20 for is about metrics that are sampled; expected an aggregation'],
  ['span-without-its-unit.yaml', '11:27 expected a duration with its unit, such as 90s; got 10'],
  ['subcluster-unknown.yaml', '11:28 unknown subcluster imp1; the subclusters are a, b'],
];

describe('a threshold', () => {
  it.each(table)('is refused where it is at fault: %s', (file, ...reports) => {
    expect(reportsOf(folder, file)).toEqual(reports.map((one) => expect.stringContaining(one)));
  });

  it('stands in the table', () => {
    expect(table.map(([file]) => file)).toEqual(filesIn(folder));
  });
});
