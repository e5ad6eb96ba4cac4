/**
 * The verdict on a run: what failed, with what led there and the command that shows it again, then
 * one line that says how it went.
 */
import { allHold, type RunResult } from '../scenarios/replay/run-result.js';
import { failureText } from './failure-text.js';
import { findingsOf } from './finding.js';
import { plain, type Paint } from './paint.js';
import { scoreOf, scoreText } from './score.js';

const DIGEST_SHOWN = 12;

/** @param again the command that shows the run again */
export const verdictText = (result: RunResult, again: string, paint: Paint = plain): string => {
  const findings = findingsOf(result);
  const lines = [...failureText(findings, paint)];
  if (lines.length > 0) lines.push(`to see it again: ${again}`, '');
  for (const note of result.notes) lines.push(`note: ${note}`);
  lines.push(lastLine(result, scoreText(scoreOf(findings)), paint));
  return `${lines.join('\n')}\n`;
};

const lastLine = (result: RunResult, score: string, paint: Paint): string => {
  const { scenario, events, digest } = result;
  const verdict = allHold(result) ? paint.good(`PASS  ${score}`) : paint.bad(`FAIL  ${score}`);
  const facts = `${scenario.id}, seed ${scenario.seed}, ${events} events, digest ${digest.slice(0, DIGEST_SHOWN)}`;
  return `${verdict}  ${paint.faint(facts)}`;
};
