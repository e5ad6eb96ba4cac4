/** What a Markdown summary shows of a run, so that the run itself can go. */
import type { Finding } from '../finding.js';
import { scoreOf } from '../score.js';
import type { RunScore } from './overall-text.js';
import type { FinishedRun } from './reporter.js';
import { runFindings } from './run-findings.js';

export type SummarizedRun = RunScore & {
  readonly id: string;
  readonly seed: string;
  readonly release: string;
  /** Those that do not hold, and every threshold. */
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
  readonly again: string;
};

export const summarizedRun = (run: FinishedRun): SummarizedRun => {
  const { result, summary, again } = run;
  const findings = runFindings(run);
  return {
    id: summary.scenario,
    seed: summary.seed,
    release: summary.release,
    passes: summary.verdict === 'pass',
    score: scoreOf(findings),
    findings: findings.filter(({ kind, holds }) => !holds || kind === 'threshold'),
    notes: result.notes,
    again,
  };
};
