/**
 * The verdict on a run: what failed, with what led there and the command that shows it again, then
 * one line that says how it went.
 */
import type { Outcome } from '../scenarios/replay/outcome.js';
import { allHold, type RunResult } from '../scenarios/replay/run-result.js';
import { decisionText } from '../scenarios/replay/wording.js';
import { plain, type Paint } from './paint.js';
import { momentText } from './trace-text.js';

/** More failures than these are counted, not shown. */
const FAILURES_SHOWN = 20;
const DIGEST_SHOWN = 12;

/** @param again the command that shows the run again */
export const verdictText = (result: RunResult, again: string, paint: Paint = plain): string => {
  const failures = result.outcomes.filter(({ holds }) => !holds);
  const lines = failures
    .slice(0, FAILURES_SHOWN)
    .flatMap((outcome) => failureLines(outcome, result, paint));
  if (failures.length > FAILURES_SHOWN)
    lines.push(`… and ${failures.length - FAILURES_SHOWN} more, in summary.json`, '');
  if (failures.length > 0) lines.push(`to see it again: ${again}`, '');
  lines.push(lastLine(result, paint));
  return `${lines.join('\n')}\n`;
};

const lastLine = (result: RunResult, paint: Paint): string => {
  const { scenario, outcomes, events, digest } = result;
  const held = outcomes.filter(({ holds }) => holds).length;
  const score = `${held} of ${outcomes.length} expectations hold`;
  const verdict = allHold(result) ? paint.good(`PASS  ${score}`) : paint.bad(`FAIL  ${score}`);
  const facts = `${scenario.id}, seed ${scenario.seed}, ${events} events, digest ${digest.slice(0, DIGEST_SHOWN)}`;
  return `${verdict}  ${paint.faint(facts)}`;
};

const failureLines = (
  outcome: Outcome,
  { scenario }: RunResult,
  paint: Paint,
): readonly string[] => {
  const { about, expected, got, at, step, line, column, copy, because } = outcome;
  const inCopy = scenario.copies > 1 ? `, copy ${copy}` : '';
  const lines = [
    paint.bad(`✗ ${about}`),
    `    expected  ${expected}`,
    `    got       ${got}`,
    `    at        ${momentText(at)}${step === undefined ? '' : `, step ${step}`}${inCopy}`,
    `    in        ${scenario.file}:${line}:${column}`,
  ];
  for (const [place, cause] of because.entries()) {
    const { decision } = cause;
    const { rule, says } = decision.because;
    lines.push(
      `    ${place === 0 ? 'because ' : '        '}  ${momentText(cause.at)}  ${decision.client} ${decisionText(decision)}: ${rule} ${says}${alertReason(cause)}`,
    );
  }
  return [...lines, ''];
};

const alertReason = ({ decision }: Outcome['because'][number]): string => {
  if (decision.do !== 'deliver' && decision.do !== 'buffer') return '';
  if (decision.packet !== 'im') return '';
  const { rule, says } = decision.alert.because;
  return `; ${rule} ${says}`;
};
