/** `summary.json`: its keys are a promise, and it holds nothing that differs between machines. */
import { describe, expect, it } from 'vitest';
import { jsonText } from '../../src/reports/json-text.js';
import { summaryOf } from '../../src/reports/summary.js';
import { mdmCounters } from '../../src/model/mdm/mdm-counters.js';
import { flipsOf } from '../scenarios/replay/support/flips.js';
import {
  aliceAndBob,
  bundledScenario,
  bundledScenarios,
  replayed,
} from '../scenarios/replay/support/script.js';

const provenance = { toolVersion: '1.2.3', inputSha256: 'a'.repeat(64) };

describe('a summary', () => {
  it('has its keys in the order promised', () => {
    for (const scenario of bundledScenarios())
      expect(Object.keys(summaryOf(replayed(scenario), provenance))).toEqual([
        'schemaVersion',
        'tool',
        'toolVersion',
        'scenario',
        'name',
        'source',
        'release',
        'seed',
        'start',
        'copies',
        'inputSha256',
        'verdict',
        'expectations',
        'refused',
        'thresholds',
        'counters',
        'packetsLost',
        'messages',
        'buffers',
        'logins',
        'extensionMobility',
        'alerts',
        'nodes',
        'series',
        'returns',
        'notBack',
        'replications',
        'days',
        'assumptions',
        'notes',
        'events',
        'endedAtMicroseconds',
        'digest',
      ]);
  });

  it('says what was run, with what, and how it went', () => {
    const result = replayed(bundledScenario('quiet-mode-flow'));
    expect(summaryOf(result, provenance)).toMatchObject({
      schemaVersion: 1,
      tool: 'impsim',
      ...provenance,
      scenario: 'quiet-mode-flow',
      release: '12.5SU3',
      seed: '1',
      start: '2019-01-26T09:00:00Z',
      copies: 1,
      verdict: 'pass',
      thresholds: [],
      alerts: [],
      endedAtMicroseconds: 240_000_000,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('has every counter by its name', () => {
    const { counters } = summaryOf(replayed(bundledScenario('quiet-mode-flow')), provenance);
    expect(Object.keys(counters)).toEqual([...mdmCounters]);
    expect(counters).toMatchObject({
      MDMSessions: 3,
      MDMQuietModeSessions: 0,
      MDMBufferFlushes: 1,
      MDMBufferAvgQueuedTime: 90,
    });
  });

  it('QM-9: has the packets that were lost, and what a reader should know', () => {
    const lost = summaryOf(replayed(bundledScenario('buffer-lost')), provenance);
    expect(lost).toMatchObject({ packetsLost: expect.any(Number), notes: [] });
    expect(lost.packetsLost).toBeGreaterThan(0);
    const changed = aliceAndBob('  - { at: 1s, do: [{ set: mdm, to: false }] }');
    expect(summaryOf(replayed(changed), provenance).notes).toEqual([
      expect.stringContaining('restart'),
    ]);
  });

  it('names each assumption with its rule and its status', () => {
    const { assumptions } = summaryOf(replayed(bundledScenario('quiet-mode-flow')), provenance);
    expect(assumptions.length).toBeGreaterThan(0);
    for (const { rule, status, statement } of assumptions) {
      expect(rule).toMatch(/^[A-Z]+-\d+$/);
      expect(status).toBe('A');
      expect(statement).not.toBe('');
    }
  });

  it('tells of each expectation what came of it, and of a failed one why', () => {
    const flip = flipsOf(bundledScenario('quiet-mode-flow')).find(
      ({ expectation }) => expectation.subject === 'mode' && expectation.is === 'normal',
    )!;
    const { verdict, expectations } = summaryOf(replayed(flip.scenario), provenance);
    expect(verdict).toBe('fail');
    expect(expectations.filter(({ holds }) => !holds)).toEqual([
      {
        holds: false,
        about: 'mode of alice/phone',
        expected: 'normal',
        got: 'quiet',
        atMicroseconds: 100_000_000,
        step: expect.stringMatching(/^3\. /),
        copy: 1,
        line: flip.expectation.line,
        column: flip.expectation.column,
        because: [
          {
            atMicroseconds: 0,
            subject: 'alice/phone',
            decision: 'is in normal mode',
            rule: 'MDM-8',
            reason: 'from now on it sends and receives',
            alert: null,
          },
          {
            atMicroseconds: 100_000_000,
            subject: 'alice/phone',
            decision: 'is in quiet mode',
            rule: 'QM-1',
            reason: 'its app went to the background',
            alert: null,
          },
        ],
      },
    ]);
  });

  it('comes back from JSON as it was, with null where there is nothing to say', () => {
    const bare = aliceAndBob('  - { at: 1s, expect: [{ mode: normal, of: bob/desk }] }');
    for (const scenario of [bare, ...bundledScenarios()]) {
      const summary = summaryOf(replayed(scenario), provenance);
      expect(JSON.parse(jsonText(summary))).toStrictEqual(summary);
    }
    const { source, expectations } = summaryOf(replayed(bare), provenance);
    expect([source, expectations[0]!.step]).toEqual([null, null]);
  });

  it('keeps every digit of a seed', () => {
    const scenario = aliceAndBob('', 'seed: 00123456789012345678901234567890');
    const { seed } = summaryOf(replayed(scenario), provenance);
    expect(seed).toBe('00123456789012345678901234567890');
  });

  it('does not say where the file was', () => {
    const file = '/home/somebody/plans/quiet-mode-flow.yaml';
    const moved = { ...bundledScenario('quiet-mode-flow'), file };
    const [here, there] = [bundledScenario('quiet-mode-flow'), moved].map((scenario) =>
      jsonText(summaryOf(replayed(scenario), provenance)),
    );
    expect(there).toBe(here);
  });
});

describe('JSON as a text', () => {
  it('is indented by two, and ends with one line break', () => {
    expect(jsonText({ a: [1], b: '앨리스' })).toBe(
      '{\n  "a": [\n    1\n  ],\n  "b": "앨리스"\n}\n',
    );
  });
});
