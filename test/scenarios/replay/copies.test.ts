/** `copies: N`: independent groups of the same users, N times the counts of one, and one verdict. */
import { describe, expect, it } from 'vitest';
import { traceText } from '../../../src/reports/trace-text.js';
import type { Scenario } from '../../../src/scenarios/format/scenario.js';
import { replay } from '../../../src/scenarios/replay/replay.js';
import { allHold, type RunResult } from '../../../src/scenarios/replay/run-result.js';
import type { TraceEntry } from '../../../src/scenarios/replay/trace.js';
import { flipsOf } from './support/flips.js';
import { aliceAndBob, bundledScenario, copiedNames, replayed } from './support/script.js';

const THOUSAND = 1_000;

/** A mean is the same for one copy and for many. */
const MEAN = 'MDMBufferAvgQueuedTime';

/** Unless it hangs on when a client signs in by itself, which each copy draws for itself. */
const drawsItsMean: readonly string[] = ['push-stored'];

const inCopies = (scenario: Scenario, copies: number): Scenario => ({ ...scenario, copies });

describe.each(copiedNames())('a thousand copies of %s', (name) => {
  const scenario = bundledScenario(name);
  const one = replayed(scenario);
  const thousand = replayed(inCopies(scenario, THOUSAND));

  it('pass like one', () => {
    expect(allHold(one)).toBe(true);
    expect(allHold(thousand)).toBe(true);
  });

  it('count a thousand times what one counts', () => {
    for (const [place, { counter, value }] of one.counters.entries()) {
      if (counter === MEAN && drawsItsMean.includes(name)) continue;
      expect(thousand.counters[place]).toEqual({
        counter,
        value: counter === MEAN ? value : value * THOUSAND,
      });
    }
  });

  it('have a thousand outcomes for each expectation, but one for what is said of the cluster', () => {
    const subjects = scenario.timeline.flatMap((item) => item.expect.map(({ subject }) => subject));
    const ofCluster = subjects.filter((is) => is === 'counter' || is === 'archived').length;
    expect(one.outcomes).toHaveLength(subjects.length);
    expect(thousand.outcomes).toHaveLength((subjects.length - ofCluster) * THOUSAND + ofCluster);
  });

  it('run the events of the script and the router once, and a thousand times the timers of one', () => {
    const once = 2 * scenario.timeline.length + routerStarts(one);
    expect(thousand.events - once).toBe((one.events - once) * THOUSAND);
    expect(thousand.endedAt).toBe(one.endedAt);
  });

  it('trace the first copy as if it were alone, and say so', () => {
    expect(happenings(thousand)).toEqual(happenings(one));
    expect(traceText(thousand)).toContain('the first of 1000 copies; --trace shows all\n');
    expect(traceText(one)).not.toContain('--trace');
  });
});

describe('copies', () => {
  const scenario = bundledScenario('quiet-mode-flow');

  it('are all in the trace when all are asked for', () => {
    const three = replay(inCopies(scenario, 3), { traceAll: true });
    const text = traceText(three);
    expect(text).not.toContain('--trace');
    expect(happenings(three)).toHaveLength(3 * happenings(replayed(scenario)).length);
    for (const client of ['alice/phone', 'alice/phone (copy 2)', 'alice/phone (copy 3)'])
      expect(text).toContain(`the app of ${client} goes to the background\n`);
  });

  it('leave each other alone: each does the same at the same time', () => {
    const three = replay(inCopies(scenario, 3), { traceAll: true });
    const ofCopy = (copy: number): readonly unknown[] =>
      happenings(three)
        .map((entry) => JSON.stringify(entry))
        .filter((text) => (/\(copy (\d)\)/.exec(text)?.[1] ?? '1') === String(copy))
        .map((text) => text.replaceAll(` (copy ${copy})`, ''));
    expect(ofCopy(1)).toEqual(happenings(replayed(scenario)).map((entry) => JSON.stringify(entry)));
    expect(ofCopy(2)).toEqual(ofCopy(1));
    expect(ofCopy(3)).toEqual(ofCopy(1));
  });

  it('fail each where one fails, and each says which it is', () => {
    const flip = flipsOf(scenario).find(({ expectation }) => expectation.subject === 'mode')!;
    const failures = replayed(inCopies(flip.scenario, 3)).outcomes.filter(({ holds }) => !holds);
    expect(failures.map(({ copy }) => copy)).toEqual([1, 2, 3]);
  });

  it('name the decisions of the copy that failed', () => {
    const flip = flipsOf(scenario).find(({ expectation }) => expectation.subject === 'mode')!;
    const { outcomes } = replay(inCopies(flip.scenario, 2), { traceAll: true });
    const second = outcomes.find(({ holds, copy }) => !holds && copy === 2)!;
    const clients = new Set(second.because.map(({ decision }) => decision.subject));
    expect(clients).toEqual(new Set(['alice/phone (copy 2)']));
  });

  it('expect a mean as one copy does', () => {
    const timeline = `
  - { at: 1s, do: [{ background: alice/phone }, { send: hello, from: bob/desk, to: alice }] }
  - at: 1.1s
    do: [{ foreground: alice/phone }]
    expect: [{ counter: MDMBufferAvgQueuedTime, is: 0.1 }]`;
    for (const copies of [1, 2, 3, 7, 10])
      expect(allHold(replayed(inCopies(aliceAndBob(timeline), copies)))).toBe(true);
  });
});

/** How often the XCP Router started again: one event for all copies. */
const routerStarts = ({ trace }: RunResult): number =>
  trace.filter((entry) => entry.entry === 'notice' && entry.text.includes('runs again')).length;

/** What happened, with its decisions; a copy's expectations are left out. */
const happenings = ({ trace }: RunResult): readonly TraceEntry[] =>
  trace.filter(({ entry }) => entry === 'event');
