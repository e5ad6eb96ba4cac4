/**
 * What one expectation, one refused act or one threshold of a run came to, in words. Everything that
 * reports on a run to people or to their tools tells the same findings in the same words.
 */
import type { Measured } from '../scenarios/measure/measured.js';
import type { ThresholdOutcome } from '../scenarios/measure/threshold-outcome.js';
import { metricCatalogue } from '../scenarios/format/metric-catalogue.js';
import type { Cause, Outcome } from '../scenarios/replay/outcome.js';
import type { RunResult } from '../scenarios/replay/run-result.js';
import { alertReasonOf, decisionText } from '../scenarios/replay/wording.js';
import { thresholdExpected, thresholdGot } from './threshold-text.js';
import { momentText } from './moment-text.js';

export type Finding = {
  readonly kind: Outcome['kind'] | 'threshold' | 'replications';
  readonly holds: boolean;
  /** `lunch on alice/phone`; of a threshold its text. */
  readonly about: string;
  readonly expected: string;
  readonly got: string;
  /** `1m30s, step 1. Bob writes, copy 2`; undefined where it is of no one moment. */
  readonly when: string | undefined;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** What led there, oldest first, each with its rule; of a threshold what its metric is. */
  readonly because: readonly string[];
};

/** Expectations and refusals in the order of judgement, then thresholds in the order of the file. */
export const findingsOf = (result: RunResult): readonly Finding[] => [
  ...result.outcomes.map((outcome) => findingOf(outcome, result)),
  ...result.measured.thresholds.map((outcome) => thresholdFinding(outcome, result)),
];

export const placeText = ({ file, line, column }: Pick<Finding, 'file' | 'line' | 'column'>) =>
  `${file}:${line}:${column}`;

const findingOf = (
  { kind, holds, about, expected, got, at, step, copy, line, column, because }: Outcome,
  { scenario }: RunResult,
): Finding => ({
  kind,
  holds,
  about,
  expected,
  got,
  when:
    `${momentText(at)}${step === undefined ? '' : `, step ${step}`}` +
    (scenario.copies > 1 ? `, copy ${copy}` : ''),
  file: scenario.file,
  line,
  column,
  because: because.map(causeText),
});

const thresholdFinding = (
  outcome: ThresholdOutcome,
  { scenario, measured }: RunResult,
): Finding => {
  const { threshold, verdict, breachedAt } = outcome;
  const { metric } = threshold.of;
  const nodes = scopeText(outcome.nodes, measured);
  return {
    kind: 'threshold',
    holds: verdict === 'held',
    about: threshold.text,
    expected: thresholdExpected(outcome),
    got: `${thresholdGot(outcome)}${nodes === '' ? '' : ` on ${nodes}`}`,
    when: breachedAt === undefined ? undefined : momentText(breachedAt),
    file: scenario.file,
    line: threshold.line,
    column: threshold.column,
    because: [`${metric}: ${metricCatalogue[metric].describes}`],
  };
};

const scopeText = (nodes: ThresholdOutcome['nodes'], { nodes: all }: Measured): string =>
  nodes.length === all.length && all.length > 1
    ? ''
    : nodes.map((node) => all[node]!.name).join(', ');

const causeText = ({ at, decision }: Cause): string => {
  const { rule, says } = decision.because;
  const said = `${momentText(at)}  ${decision.subject} ${decisionText(decision)}: ${rule} ${says}`;
  const alert = alertReasonOf(decision);
  return alert === undefined ? said : `${said}; ${alert.rule} ${alert.says}`;
};
