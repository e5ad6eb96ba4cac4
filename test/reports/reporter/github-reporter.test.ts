/** GitHub Actions: annotations that stay in their lines, few of them, and a summary that is shown. */
import { describe, expect, it } from 'vitest';
import { GithubReporter } from '../../../src/reports/reporter/github-reporter.js';
import type { Ending, FinishedRun } from '../../../src/reports/reporter/reporter.js';
import {
  failing,
  failingTimes,
  finished,
  hostileTexts,
  passing,
  twoFaultsEnding,
  written,
} from './support/finished-run.js';

const MEBIBYTE = 1_048_576;

const fileOf = (file: string): string => `scenarios/${file}`;

/** What the platform is given: lines of the log, and the step summary. */
const github = (
  runs: readonly FinishedRun[],
  ending: Partial<Ending> = {},
  bytesMax = MEBIBYTE - 1,
) => {
  let summary = '';
  const append = (text: string): void => {
    summary += text;
  };
  const step = { bytesMax, append };
  const log = written((write) => new GithubReporter({ write, step, fileOf }), runs, ending);
  return { log, lines: log.split('\n').slice(0, -1), summary };
};

const unescaped = (text: string): string =>
  text.replaceAll(/%(0A|0D|25|3A|2C)/g, (escape) => decodeURIComponent(escape));

/** A command as the platform reads it. */
const commandOf = (line: string) => {
  const [, kind = '', properties = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const pairs = properties.split(',').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return [name, unescaped(value.join('='))] as const;
  });
  return { kind, message: unescaped(data), ...Object.fromEntries(pairs) };
};

describe('the reporter github', () => {
  it('writes no annotation where all held', () => {
    const { log, summary } = github([passing()]);
    expect(log).toBe('');
    expect(summary).toContain('## impsim: PASS');
  });

  it('annotates each failure at its place, with what was expected and got, and why', () => {
    const run = failing();
    const { line, column } = run.result.outcomes.find(({ holds }) => !holds)!;
    const [first, second] = github([run], { exitCode: 4 }).lines.map(commandOf);
    expect(first).toEqual({
      kind: 'error',
      file: 'scenarios/use-case.yaml',
      line: String(line),
      col: String(column),
      title: 'hello on alice/phone',
      message: [
        'expected delivered, alert, got buffered, no alert',
        'at 1m30s, step 1. Bob writes',
        'because 1m30s  alice/phone buffers hello, no alert: QM-2 it is quiet, so the packet waits; MDM-4 another client is active',
        'to see it again: npx impsim run use-case.yaml',
      ].join('\n'),
    });
    expect(second).toMatchObject({ kind: 'error', title: 'jsm.sessions max <= 2' });
  });

  it('annotates each fault of an invalid scenario at its place', () => {
    expect(github([], twoFaultsEnding).lines.map(commandOf)).toEqual([
      {
        kind: 'error',
        file: 'scenarios/a.yaml',
        line: '3',
        col: '27',
        title: 'invalid scenario: users.bob',
        message: 'no toaster',
      },
      {
        kind: 'error',
        file: 'scenarios/b.yaml',
        line: '6',
        col: '12',
        title: 'invalid scenario',
        message: '100% wrong,\nreally',
      },
    ]);
  });

  it('annotates ten failures of all runs, and counts the rest in one of another kind', () => {
    const exactly = github([failingTimes(5), failingTimes(5)].map(withoutThresholds));
    expect(exactly.lines.map((line) => commandOf(line).kind)).toEqual(Array(10).fill('error'));
    const more = github([failingTimes(5), failingTimes(8)].map(withoutThresholds));
    expect(more.lines).toHaveLength(11);
    expect(commandOf(more.lines.at(-1)!)).toMatchObject({
      kind: 'notice',
      message: '3 more failures',
    });
  });

  it.each(hostileTexts)('keeps a text inside its annotation: %j', (text) => {
    const { lines } = github([failingTimes(1, { about: text, got: text, step: text })]);
    expect(lines).toHaveLength(2);
    const { title, message } = { title: undefined, ...commandOf(lines[0]!) };
    const cut = text.length > 200 ? `${text.slice(0, 199)}…` : text;
    expect(title).toBe(cut);
    expect(message.startsWith(`expected delivered, alert, got ${text.slice(0, 3_000)}`)).toBe(true);
    expect(lines[0]!.length).toBeLessThan(20_000);
  });
});

describe('the step summary', () => {
  it('stays under 1 MiB with 10,000 failures of long names in Hangul, and counts them', () => {
    const name = '한'.repeat(10_000);
    const run = failingTimes(10_000, { about: name, expected: name, got: name, step: name });
    const { summary } = github([run], { exitCode: 4 });
    expect(Buffer.byteLength(summary)).toBeLessThan(MEBIBYTE);
    expect(summary).toContain('0 of 10000 expectations hold');
    expect(summary).toContain('… and 9950 more failures');
    expect(summary).toContain('### To see it again');
  });

  it('stays under 1 MiB with 10,000 expectations that hold', () => {
    const { summary } = github([failingTimes(10_000, { holds: true })]);
    expect(Buffer.byteLength(summary)).toBeLessThan(MEBIBYTE);
  });

  it.each([0, 10, 100, 1_000, 2_000, 10_000])('takes no more than %i bytes', (bytesMax) => {
    const runs = Array.from({ length: 60 }, () => failingTimes(60));
    const { summary } = github(runs, { ...twoFaultsEnding, troubles: hostileTexts }, bytesMax);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(bytesMax);
    expect(summary === '').toBe(bytesMax < 100);
  });
});

const withoutThresholds = ({ result }: FinishedRun): FinishedRun =>
  finished({ ...result, measured: { ...result.measured, thresholds: [] } });
