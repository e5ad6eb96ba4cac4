/** The Markdown summary: what failed stands first, and whatever a scenario says stays text. */
import { describe, expect, it } from 'vitest';
import { MarkdownReporter } from '../../../src/reports/reporter/markdown-reporter.js';
import type { Ending, FinishedRun } from '../../../src/reports/reporter/reporter.js';
import {
  failing,
  failingTimes,
  hostileTexts,
  passing,
  twoFaultsEnding,
  written,
} from './support/finished-run.js';

const markdown = (runs: readonly FinishedRun[], ending: Partial<Ending> = {}): string =>
  written((write) => new MarkdownReporter(write), runs, ending);

const headings = (text: string) => text.split('\n').filter((line) => line.startsWith('#'));

describe('the reporter markdown', () => {
  it('says in few lines that all held', () => {
    const run = passing();
    const count = run.result.outcomes.length;
    expect(markdown([run])).toBe(`## impsim: PASS

1 of 1 scenario passes: ${count} of ${count} expectations hold

### Scenarios

| scenario | verdict | score                      | release | seed |
| -------- | ------- | -------------------------- | ------- | ---- |
| mdm-flow | PASS    | ${count} of ${count} expectations hold | 12.5SU3 | \`1\`  |

### To see it again

\`\`\`sh
npx impsim run use-case.yaml
\`\`\`
`);
  });

  it('tells failures first, with what was expected and got, why, and thresholds', () => {
    const run = failing();
    const { line, column } = run.result.outcomes.find(({ holds }) => !holds)!;
    const text = markdown([passing(), { ...run, result: { ...run.result, notes: ['look'] } }], {
      exitCode: 4,
    });
    expect(headings(text)).toEqual([
      '## impsim: FAIL',
      '### Failures',
      '### Thresholds',
      '### Scenarios',
      '### Notes',
      '### To see it again',
    ]);
    expect(text).toContain(`
- ✗ \`hello on alice/phone\`
  - expected: \`delivered, alert\`
  - got: \`buffered, no alert\`
  - at: \`1m30s, step 1. Bob writes\`
  - in: \`use-case.yaml:${line}:${column}\`
  - because: \`1m30s  alice/phone buffers hello, no alert: QM-2 it is quiet, so the packet waits; MDM-4 another client is active\`
`);
    expect(text).toMatch(/- ✗ `jsm\.sessions max <= 2`[\s\S]*- ✓ `jsm\.percent < 80% for 10m`/);
    expect(text).toMatch(/\| use-case \| FAIL [\s\S]*\| mdm-flow \| PASS/);
    expect(text).toContain('- use-case: `look`');
  });

  it('tells the faults of invalid scenarios, and what else went wrong', () => {
    const text = markdown([], { ...twoFaultsEnding, troubles: ['the disk is full'] });
    expect(text).toContain('2 faults in 2 files; nothing ran');
    expect(text).toContain('- `a.yaml:3:27 users.bob: no toaster`');
    expect(text).toContain('- `the disk is full`');
  });

  it('shows the five causes that are nearest, and counts those before', () => {
    const [because] = failing().result.outcomes.find(({ holds }) => !holds)!.because;
    const text = markdown([failingTimes(1, { because: Array(7).fill(because) })]);
    expect(text.match(/ {2}- because: `1m30s/g)).toHaveLength(5);
    expect(text).toContain('  - because of 2 earlier, and:');
  });

  it('shows fifty failures, and counts the rest', () => {
    const text = markdown([failingTimes(53)]);
    expect(text.match(/- ✗ `hello/g)).toHaveLength(50);
    expect(text).toContain('… and 3 more failures');
  });

  it.each(hostileTexts)('keeps a text inside its span of code: %j', (about) => {
    const plain = markdown([failingTimes(1)]);
    const text = markdown([failingTimes(1, { about })]);
    expect(text.split('\n')).toHaveLength(plain.split('\n').length);
    const line = text.split('\n').find((one) => one.startsWith('- ✗ `'))!;
    const [, fence = '', inside = ''] = /^- ✗ (`+)(.*)\1$/.exec(line) ?? [];
    const runs: readonly string[] = inside.match(/`+/g) ?? [];
    expect(runs).not.toContain(fence);
    expect(line.length).toBeLessThan(600);
  });
});
