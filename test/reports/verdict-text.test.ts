/** The verdict: a reader sees what failed, where, why, and how to see it again. */
import { describe, expect, it } from 'vitest';
import { verdictText } from '../../src/reports/verdict-text.js';
import type { RunResult } from '../../src/scenarios/replay/run-result.js';
import { aliceAndBob, bundledScenarios, replayed } from '../scenarios/replay/support/script.js';
import { oneOfTwoFails } from './reporter/support/finished-run.js';
import { angledPaint, withoutAngles } from './support/angled-paint.js';

const AGAIN = 'impsim run use-case.yaml';

/** As many failures as asked for, of one expectation each. */
const failing = (count: number, header = '') =>
  replayed(
    aliceAndBob(
      `  - { at: 1s, expect: [${'{ mode: quiet, of: alice/phone },'.repeat(count)}] }`,
      header,
    ),
  );

const thresholdScore = ({ measured: { thresholds } }: RunResult): string =>
  thresholds.length === 0 ? '' : `; ${thresholds.length} of ${thresholds.length} thresholds hold`;

const shown = (text: string): number => text.split('\n✗ ').length - 1 + Number(text[0] === '✗');

describe('the verdict on a run that passes', () => {
  it('is one line: the score, the scenario, the seed, the events and the digest', () => {
    for (const scenario of bundledScenarios()) {
      const result = { ...replayed(scenario), notes: [] };
      const { events, digest, outcomes } = result;
      expect(verdictText(result, AGAIN)).toBe(
        `PASS  ${outcomes.length} of ${outcomes.length} expectations hold${thresholdScore(result)}  ` +
          `${scenario.id}, seed ${scenario.seed}, ${events} events, digest ${digest.slice(0, 12)}\n`,
      );
    }
  });
});

describe('the verdict on a run that fails', () => {
  it('tells of each failure what was expected and got, when, where, and why', () => {
    const result = replayed(oneOfTwoFails());
    const line = oneOfTwoFails().timeline.at(-1)!.line + 6;
    expect(verdictText(result, AGAIN)).toBe(`✗ hello on alice/phone
    expected  delivered, alert
    got       buffered, no alert
    at        1m30s, step 1. Bob writes
    in        use-case.yaml:${line}:9
    because   1m30s  alice/phone buffers hello, no alert: QM-2 it is quiet, so the packet waits; MDM-4 another client is active

to see it again: ${AGAIN}

FAIL  1 of 2 expectations hold  use-case, seed 1, ${result.events} events, digest ${result.digest.slice(0, 12)}
`);
  });

  it('shows twenty failures, and counts the rest', () => {
    expect(shown(verdictText(failing(20), AGAIN))).toBe(20);
    expect(verdictText(failing(20), AGAIN)).not.toContain('more');
    const many = verdictText(failing(23), AGAIN);
    expect(shown(many)).toBe(20);
    expect(many).toContain('\n… and 3 more, in summary.json\n');
    expect(many).toContain('\nFAIL  0 of 23 expectations hold ');
  });

  it('names the copy of the users, where there are several', () => {
    const text = verdictText(failing(1, 'copies: 2'), AGAIN);
    expect(text).toContain('    at        1s, copy 1\n');
    expect(text).toContain('    at        1s, copy 2\n');
    expect(verdictText(failing(1), AGAIN)).toContain('    at        1s\n');
  });

  it('tells of a stimulus that was refused', () => {
    const scenario = aliceAndBob('  - { at: 1s, do: [{ sign-in: bob/desk }] }');
    expect(verdictText(replayed(scenario), AGAIN)).toContain(`✗ sign-in on bob/desk
    expected  possible
    got       refused by MDM-8: it is signed in already
`);
  });

  it('is the same text painted or not, but for the paint', () => {
    const result = replayed(oneOfTwoFails());
    const text = verdictText(result, AGAIN, angledPaint);
    expect(text).toContain('<✗ hello on alice/phone>\n');
    expect(text).toContain('<FAIL  1 of 2 expectations hold>');
    expect(withoutAngles(text)).toBe(verdictText(result, AGAIN));
  });
});
