/** When expectations are judged, under which step, and what is told of those that fail. */
import { describe, expect, it } from 'vitest';
import { traceText } from '../../../src/reports/trace-text.js';
import { aliceAndBob, bundledScenario, replayed } from './support/script.js';

const CAUSES_MAX = 8;

/** The rules of what led to the expectations about that. */
const causesOf = (name: string, about: string): readonly string[] =>
  replayed(bundledScenario(name))
    .outcomes.filter((outcome) => outcome.about === about)
    .flatMap(({ because }) => because.map(({ decision }) => decision.because.rule));

describe('an expectation', () => {
  it('TIME-1: is judged after all stimuli of its instant, those further down included', () => {
    const scenario = aliceAndBob(`
  - { at: 1s, expect: [{ mode: quiet, of: alice/phone }] }
  - { at: 1s, do: [{ background: alice/phone }], expect: [{ mode: quiet, of: alice/phone }] }
  - { at: 2s, do: [{ foreground: alice/phone }], expect: [{ mode: normal, of: alice/phone }] }`);
    expect(replayed(scenario).outcomes.map(({ holds }) => holds)).toEqual([true, true, true]);
  });

  it('TIME-1: comes after the timers of its instant, which come after its stimuli', () => {
    const away = 'is left without use';
    const used = aliceAndBob('  - { at: 15m, do: [{ use: bob/desk }] }');
    const unused = aliceAndBob('  - { at: 15m, expect: [{ mode: normal, of: bob/desk }] }');
    expect(traceText(replayed(used))).not.toContain(`bob/desk ${away}`);
    const lines = traceText(replayed(unused)).split('\n');
    const timer = lines.findIndex((line) => line.includes(`bob/desk ${away}`));
    const judged = lines.findIndex((line) => line.includes('mode of bob/desk'));
    expect(timer).toBeGreaterThan(0);
    expect(judged).toBeGreaterThan(timer);
  });

  it('belongs to the step whose heading stands last at or above it', () => {
    const expected = 'expect: [{ mode: normal, of: alice/phone }]';
    const scenario = aliceAndBob(`
  - { at: 1s, ${expected} }
  - { at: 2s, step: first, ${expected} }
  - { at: 3s, ${expected} }
  - { at: 4s, step: second, ${expected} }`);
    const steps = replayed(scenario).outcomes.map(({ step }) => step);
    expect(steps).toEqual([undefined, 'first', 'first', 'second']);
  });

  it('names its step in the trace where another heading stands above it', () => {
    const scenario = aliceAndBob(`
  - { at: 1s, step: first, expect: [{ mode: normal, of: alice/phone }] }
  - { at: 1s, step: second, expect: [{ mode: normal, of: bob/desk }] }`);
    const shown = traceText(replayed(scenario))
      .split('\n')
      .filter((line) => /first|second|mode of/.test(line));
    expect(shown.map((line) => line.trim())).toEqual([
      'first',
      'second',
      '1s  ✓ mode of alice/phone: normal (first)',
      '✓ mode of bob/desk: normal',
    ]);
  });

  it('of several clients is one for each, all at the same place', () => {
    const scenario = aliceAndBob(`
  - { at: 1s, expect: [{ mode: quiet, of: [alice/phone, alice/laptop] }] }`);
    const [one, other] = replayed(scenario).outcomes;
    expect([one!.about, other!.about]).toEqual(['mode of alice/phone', 'mode of alice/laptop']);
    expect([one!.line, one!.column]).toEqual([other!.line, other!.column]);
  });
});

describe('a failure', () => {
  it('names the decisions that led there, and their moments, oldest first', () => {
    const scenario = aliceAndBob(`
  - { at: 1s, do: [{ background: alice/phone }] }
  - { at: 2s, do: [{ send: hello, from: bob/desk, to: alice }] }
  - at: 3s
    do: [{ foreground: alice/phone }]
    expect: [{ message: hello, on: alice/phone, is: buffered }]`);
    const [failed] = replayed(scenario).outcomes;
    const causes = failed!.because.map(({ at, decision }) => [
      at,
      decision.do,
      decision.because.rule,
    ]);
    expect(causes).toEqual([
      [2_000_000, 'buffer', 'QM-2'],
      [3_000_000, 'flush', 'QM-6'],
    ]);
  });

  it('names the latest decisions where there are many, and none about other clients', () => {
    const toAndFro = Array.from(
      { length: CAUSES_MAX },
      (_, turn) =>
        `  - { at: ${turn + 1}s, do: [{ background: alice/phone }, { foreground: alice/phone }] }`,
    );
    const scenario = aliceAndBob(`
${toAndFro.join('\n')}
  - { at: 1m, expect: [{ mode: quiet, of: alice/phone }] }`);
    const { because } = replayed(scenario).outcomes[0]!;
    expect(because).toHaveLength(CAUSES_MAX);
    expect(because.at(-1)!.at).toBe(CAUSES_MAX * 1_000_000);
    expect(new Set(because.map(({ decision }) => decision.subject))).toEqual(
      new Set(['alice/phone']),
    );
  });
});

describe('what led to an expectation', () => {
  it('JSM-7: is of an alert what raised or cleared it, and nothing else', () => {
    const rules = causesOf('ha-node-lost-5k', 'alert of imp2');
    expect(rules.length).toBeGreaterThan(0);
    expect(new Set(rules)).toEqual(new Set(['JSM-7']));
  });

  it('is of a figure that is right nothing: it is the sum of many', () => {
    expect(causesOf('ha-node-lost-5k', 'clients not back at imp1')).toEqual([]);
  });

  it('QM-12: is of a counter of flushes the flushes, and of sessions the modes', () => {
    expect(new Set(causesOf('quiet-mode-flow', 'MDMBufferFlushes'))).toEqual(new Set(['QM-6']));
    expect(causesOf('quiet-mode-flow', 'MDMQuietModeSessions')).toContain('QM-1');
  });
});
