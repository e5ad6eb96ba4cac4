/**
 * The verdict on a run: what failed, with what led there and the command that shows it again, then
 * one line that says how it went.
 */
import type { Measured } from '../scenarios/measure/measured.js';
import type { ThresholdOutcome } from '../scenarios/measure/threshold-outcome.js';
import type { Cause, Outcome } from '../scenarios/replay/outcome.js';
import { allHold, type RunResult } from '../scenarios/replay/run-result.js';
import { canAlert, decisionText } from '../scenarios/replay/wording.js';
import { plain, type Paint } from './paint.js';
import { thresholdGot } from './threshold-text.js';
import { momentText } from './trace-text.js';

/** More failures than these are counted, not shown. */
const FAILURES_SHOWN = 20;
const DIGEST_SHOWN = 12;

/** @param again the command that shows the run again */
export const verdictText = (result: RunResult, again: string, paint: Paint = plain): string => {
  const failures = result.outcomes.filter(({ holds }) => !holds);
  const lines = failures
    .slice(0, FAILURES_SHOWN)
    .flatMap((outcome) => [...failureLines(outcome, result, paint), '']);
  if (failures.length > FAILURES_SHOWN)
    lines.push(`… and ${failures.length - FAILURES_SHOWN} more, in summary.json`, '');
  const breached = result.measured.thresholds.filter(({ verdict }) => verdict !== 'held');
  for (const outcome of breached) lines.push(...thresholdLines(outcome, result, paint), '');
  if (failures.length + breached.length > 0) lines.push(`to see it again: ${again}`, '');
  for (const note of result.notes) lines.push(`note: ${note}`);
  lines.push(lastLine(result, paint));
  return `${lines.join('\n')}\n`;
};

const lastLine = (result: RunResult, paint: Paint): string => {
  const { scenario, outcomes, measured, events, digest } = result;
  const score = [scoreOf(outcomes), ...thresholdScoreOf(measured)].join('; ');
  const verdict = allHold(result) ? paint.good(`PASS  ${score}`) : paint.bad(`FAIL  ${score}`);
  const facts = `${scenario.id}, seed ${scenario.seed}, ${events} events, digest ${digest.slice(0, DIGEST_SHOWN)}`;
  return `${verdict}  ${paint.faint(facts)}`;
};

/** What could not be done counts apart from what was expected. */
const scoreOf = (outcomes: readonly Outcome[]): string => {
  const expectations = outcomes.filter(({ kind }) => kind === 'expectation');
  const held = expectations.filter(({ holds }) => holds).length;
  const refused = outcomes.length - expectations.length;
  const score = `${held} of ${expectations.length} expectations hold`;
  if (refused === 0) return score;
  return `${score}; ${refused} ${refused === 1 ? 'step' : 'steps'} could not be done`;
};

const thresholdScoreOf = ({ thresholds }: Measured): readonly string[] => {
  if (thresholds.length === 0) return [];
  const held = thresholds.filter(({ verdict }) => verdict === 'held').length;
  return [`${held} of ${thresholds.length} thresholds hold`];
};

const thresholdLines = (
  outcome: ThresholdOutcome,
  { scenario, measured }: RunResult,
  paint: Paint,
): readonly string[] => {
  const { threshold, breachedAt } = outcome;
  const nodes = scopeText(outcome.nodes, measured);
  return [
    paint.bad(`✗ ${threshold.text}`),
    `    got       ${thresholdGot(outcome)}${nodes === '' ? '' : ` on ${nodes}`}`,
    ...(breachedAt === undefined ? [] : [`    at        ${momentText(breachedAt)}`]),
    `    in        ${scenario.file}:${threshold.line}:${threshold.column}`,
  ];
};

const scopeText = (nodes: ThresholdOutcome['nodes'], { nodes: all }: Measured): string =>
  nodes.length === all.length && all.length > 1
    ? ''
    : nodes.map((node) => all[node]!.name).join(', ');

const failureLines = (
  { about, expected, got, at, step, line, column, copy, because }: Outcome,
  { scenario }: RunResult,
  paint: Paint,
): readonly string[] => [
  paint.bad(`✗ ${about}`),
  `    expected  ${expected}`,
  `    got       ${got}`,
  `    at        ${momentText(at)}${step === undefined ? '' : `, step ${step}`}` +
    (scenario.copies > 1 ? `, copy ${copy}` : ''),
  `    in        ${scenario.file}:${line}:${column}`,
  ...because.map(
    (cause, place) => `    ${place === 0 ? 'because ' : '        '}  ${causeText(cause)}`,
  ),
];

const causeText = ({ at, decision }: Cause): string => {
  const { rule, says } = decision.because;
  const said = `${momentText(at)}  ${decision.subject} ${decisionText(decision)}: ${rule} ${says}`;
  if (!('alert' in decision) || !canAlert(decision.packet)) return said;
  return `${said}; ${decision.alert.because.rule} ${decision.alert.because.says}`;
};
