/** What befalls nodes, in the timeline and as a list of failures, and what is expected of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, minutes } from '../../../src/engine/units.js';
import { failureCauses } from '../../../src/model/ha/failure-cause.js';
import { nodeStates, stateReasons } from '../../../src/model/ha/node-state.js';
import { jsmCounters } from '../../../src/model/jsm/jsm-counters.js';
import { mdmCounters } from '../../../src/model/mdm/mdm-counters.js';
import { sessionSums } from '../../../src/scenarios/format/expectation.js';
import { faultsOf, people, scenarioOf } from './support/loading.js';

/** Two lines on top: a pair that is highly available, and a node alone. */
const PAIR = `topology: { high-availability: true, subclusters: [{ name: a, nodes: [imp1, imp2] },
  { name: b, nodes: [imp3] }] }
${people}`;

/** The items begin at 9:9. */
const doing = (...items: readonly string[]) =>
  scenarioOf(`${PAIR}timeline:\n  - at: 1m\n    do:\n${lines(items)}`).timeline[0]?.do;

const expecting = (...items: readonly string[]) =>
  scenarioOf(`${PAIR}timeline:\n  - at: 1m\n    expect:\n${lines(items)}`).timeline[0]?.expect;

const lines = (items: readonly string[]): string =>
  items.map((item) => `      - ${item}\n`).join('');

const [imp1, imp2, imp3] = [0, 1, 2];

describe('a verb of nodes', () => {
  it('becomes what befalls one, or is asked of it (HA-3, HA-10)', () => {
    const items = [
      '{ fail: imp1 }',
      '{ recover: imp3 }',
      '{ failover: imp2 }',
      '{ fallback: imp1 }',
      '{ recover-subcluster: a }',
    ];
    expect(doing(...items)).toEqual([
      { verb: 'fail', line: 10, column: 9, node: imp1, cause: 'node-lost' },
      { verb: 'recover', line: 11, column: 9, node: imp3 },
      { verb: 'failover', line: 12, column: 9, node: imp2 },
      { verb: 'fallback', line: 13, column: 9, node: imp1 },
      { verb: 'recover-subcluster', line: 14, column: 9, subcluster: 0 },
    ]);
  });

  it.each(failureCauses)('can fail a node by %s', (cause) => {
    expect(doing(`{ fail: imp3, cause: ${cause} }`)).toMatchObject([{ node: imp3, cause }]);
  });
});

const failuresOf = (items: string) => scenarioOf(`${PAIR}failures: [${items}]\n`).timeline;

const rising = (list: readonly number[]) => list.toSorted((one, other) => one - other);

describe('a failure', () => {
  const kinds: readonly (readonly [written: string, stimulus: object])[] = [
    ['', { verb: 'fail', cause: 'node-lost' }],
    ...failureCauses.map((cause) => [`, cause: ${cause}`, { verb: 'fail', cause }] as const),
    [', cause: administrator', { verb: 'failover' }],
    [', recovers: true', { verb: 'recover' }],
    [', falls-back: true', { verb: 'fallback' }],
  ];

  it.each(kinds)('with "%s" becomes an item of the timeline', (written, stimulus) => {
    expect(failuresOf(`{ at: 1m, node: imp1${written} }`)).toEqual([
      {
        line: 7,
        at: instant(minutes(1)),
        step: undefined,
        do: [{ ...stimulus, node: imp1, line: 7, column: 12 }],
        expect: [],
      },
    ]);
  });

  it('comes behind the items of the timeline at its instant, all in the order of time', () => {
    const times = fc.array(fc.nat(3), { maxLength: 6 });
    fc.assert(
      fc.property(times, times, (ofTimeline, ofFailures) => {
        const timeline = rising(ofTimeline).map((at) => `{ at: ${at}m, do: [] }`);
        const failures = rising(ofFailures).map((at) => `{ at: ${at}m, node: imp1 }`);
        const text = `${PAIR}timeline: [${timeline.join(', ')}]\nfailures: [${failures.join(', ')}]\n`;
        const expected = [0, 1, 2, 3].flatMap((at) => [
          ...ofTimeline.filter((one) => one === at).map(() => [at, 0]),
          ...ofFailures.filter((one) => one === at).map(() => [at, 1]),
        ]);
        const items = scenarioOf(text).timeline;
        expect(items.map((item) => [item.at / minutes(1), item.do.length])).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an expectation of a node', () => {
  const placed = { line: 10, column: 9 };

  it.each(sessionSums)('can be about its sessions: %s (JSM-1, JSM-2, JSM-6)', (kind) => {
    const [written] = expecting(`{ sessions: imp2, is: 160, kind: ${kind} }`) ?? [];
    expect(written).toEqual({ subject: 'sessions', ...placed, of: imp2, kind, is: 160 });
  });

  it('is about the sessions that count where it does not say (JSM-6)', () => {
    expect(expecting('{ sessions: imp1, is: 0 }')).toMatchObject([{ kind: 'counted' }]);
  });

  it.each([
    ['80%', 80, 0],
    ['66.7%', 66.7, 1],
    ['100.00%', 100, 2],
    ['0%', 0, 0],
  ])('can be about its percentage, to the decimals written: %s', (written, is, decimals) => {
    const percent = expecting(`{ percent: imp1, is: ${written} }`);
    expect(percent).toEqual([{ subject: 'percent', ...placed, of: imp1, is, decimals }]);
  });

  it.each(['raised', 'clear'])('can be that its alert is %s (JSM-7)', (is) => {
    const alert = { subject: 'alert', ...placed, of: imp3, is };
    expect(expecting(`{ alert: imp3, is: ${is} }`)).toEqual([alert]);
    expect(expecting(`{ is: ${is}, alert: imp3 }`)).toEqual([alert]);
  });

  it('leaves an alert that a message shows to the message', () => {
    const text = `${people}timeline:
  - at: 1m
    do: [{ send: lunch, from: bob/desk, to: alice }]
    expect: [{ alert: true, is: read, message: lunch, on: alice/phone }]
`;
    expect(scenarioOf(text).timeline[0]?.expect).toMatchObject([
      { subject: 'message', is: 'read', alert: true },
    ]);
  });

  it.each(nodeStates)('can be that it is in the state %s (HA-6)', (is) => {
    expect(expecting(`{ state: imp1, is: ${is} }`)).toEqual([
      { subject: 'state', ...placed, of: imp1, is, reason: undefined },
    ]);
  });

  it.each(stateReasons)('can give the reason of its state: %s (HA-6)', (reason) => {
    expect(expecting(`{ state: imp1, is: down, reason: ${reason} }`)).toMatchObject([{ reason }]);
  });

  it.each(['alerts', 'waiting'])('can be a number: %s', (subject) => {
    expect(expecting(`{ ${subject}: imp1, is: 2 }`)).toEqual([
      { subject, ...placed, of: imp1, is: 2 },
    ]);
  });

  it.each([
    ['imp2', imp2],
    ['none', undefined],
  ])('can be that it serves a user: %s', (written, is) => {
    expect(expecting(`{ serves: bob, is: ${written} }`)).toEqual([
      { subject: 'serves', ...placed, user: 1, is },
    ]);
  });
});

describe('an expectation of a counter', () => {
  it.each(jsmCounters)('of JSM is about one node: %s (JSM-3)', (counter) => {
    expect(expecting(`{ counter: ${counter}, of: imp2, is: 6000 }`)).toMatchObject([
      { subject: 'counter', object: 'jsm', counter, of: imp2, is: 6000 },
    ]);
    const of = `${PAIR}timeline: [{ at: 1m, expect: [{ counter: ${counter}, is: 1 }] }]\n`;
    expect(faultsOf(of)).toHaveLength(1);
  });

  it.each(mdmCounters)('of MDM is about one node or the cluster: %s (QM-12)', (counter) => {
    const about = { subject: 'counter', object: 'mdm', counter, is: 1 };
    expect(expecting(`{ counter: ${counter}, of: imp2, is: 1 }`)).toMatchObject([
      { ...about, of: imp2 },
    ]);
    expect(expecting(`{ counter: ${counter}, is: 1 }`)?.[0]).toEqual({
      ...about,
      line: 10,
      column: 9,
      of: undefined,
    });
  });
});
