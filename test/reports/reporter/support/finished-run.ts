/** Runs as reporters are told of them, and what a reporter wrote of them. */
import type {
  Ending,
  FinishedRun,
  Reporter,
  Write,
} from '../../../../src/reports/reporter/reporter.js';
import { summaryOf } from '../../../../src/reports/summary.js';
import type { Outcome } from '../../../../src/scenarios/replay/outcome.js';
import type { Scenario } from '../../../../src/scenarios/format/scenario.js';
import { replicationOf } from '../../../../src/scenarios/replay/replication.js';
import type { RunResult } from '../../../../src/scenarios/replay/run-result.js';
import {
  aliceAndBob,
  bundledScenario,
  replayed,
} from '../../../scenarios/replay/support/script.js';

export const AGAIN = 'npx impsim run use-case.yaml';

export const finished = (result: RunResult): FinishedRun => ({
  result,
  replications: [replicationOf(result, 0)],
  summary: summaryOf(result, { toolVersion: '0.0.0', inputSha256: '00' }),
  again: AGAIN,
});

export const passing = (): FinishedRun => finished(replayed(bundledScenario('mdm-flow')));

/** Of two expectations the first fails. */
export const oneOfTwoFails = (header = ''): Scenario =>
  aliceAndBob(
    `
  - at: 1m30s
    step: 1. Bob writes
    do:
      - { background: alice/phone }
      - { send: hello, from: bob/desk, to: alice }
    expect:
      - { message: hello, on: alice/phone, is: delivered, alert: true }
      - { message: hello, on: alice/laptop, is: delivered }`,
    header,
  );

/** One of two expectations fails, and one of two thresholds. */
export const failing = (): FinishedRun =>
  finished(
    replayed(oneOfTwoFails('thresholds: [jsm.sessions max <= 2, jsm.percent < 80% for 10m]')),
  );

/** The failing run, with its expectation failing so many times, altered as told. */
export const failingTimes = (count: number, altered: Partial<Outcome> = {}): FinishedRun => {
  const { result } = failing();
  const failure = result.outcomes.find(({ holds }) => !holds)!;
  const outcomes = Array.from({ length: count }, () => ({ ...failure, ...altered }));
  return finished({ ...result, outcomes });
};

export const endingOf = (differing: Partial<Ending> = {}): Ending => ({
  exitCode: 0,
  scenarios: 1,
  faults: [],
  troubles: [],
  ...differing,
});

export const twoFaultsEnding = endingOf({
  exitCode: 3,
  faults: [
    { file: 'a.yaml', line: 3, column: 27, length: 1, where: 'users.bob', message: 'no toaster' },
    { file: 'b.yaml', line: 6, column: 12, length: 1, where: '', message: '100% wrong,\nreally' },
  ],
});

/** All that the reporter writes. */
export const written = (
  make: (write: Write) => Reporter,
  runs: readonly FinishedRun[],
  ending: Partial<Ending> = {},
): string => {
  let text = '';
  const reporter = make((more) => {
    text += more;
  });
  for (const run of runs) reporter.ran(run);
  reporter.ended(endingOf({ scenarios: runs.length, ...ending }));
  return text;
};

/** Texts that break out of what they stand in, where nobody looks after them. */
export const hostileTexts: readonly string[] = [
  `"quoted" 'twice' <b>&amp; </failure>`,
  ']]> <![CDATA[ ]]>',
  'a\u0000b\u0007c\u001B[31md\u007F\uFFFE',
  'half a character \uD83D, a whole one 😀, and 한국어',
  'lines\r\nand\ttabs\n::error::owned',
  '`code` ``more`` | a | table | @everyone #1 [x](y)',
  '\u202Eturned around',
  '…'.repeat(10_000),
  '',
  ' ',
];
