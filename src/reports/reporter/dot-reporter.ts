/**
 * The `dot` reporter, for the logs of pipelines: a line of marks a scenario, then what failed, then
 * one line of score. A mark is an expectation or a threshold: `.` where it holds, `F` where not.
 */
import { failureText } from '../failure-text.js';
import type { Finding } from '../finding.js';
import type { Paint } from '../paint.js';
import { scoreOf } from '../score.js';
import { overallText, type RunScore } from './overall-text.js';
import { troubleText } from './trouble-text.js';
import type { Ending, FinishedRun, Reporter, Write } from './reporter.js';
import { runFindings } from './run-findings.js';

export type DotOptions = {
  readonly write: Write;
  readonly paint: Paint;
  /** Whether faults and troubles are told here too, and not on standard error alone. */
  readonly tellsTroubles: boolean;
};

const MARKS_IN_LINE = 80;

export class DotReporter implements Reporter {
  readonly #options: DotOptions;
  readonly #runs: RunScore[] = [];
  readonly #failures: string[] = [];

  constructor(options: DotOptions) {
    this.#options = options;
  }

  ran(run: FinishedRun): void {
    const { summary, again } = run;
    const { write, paint } = this.#options;
    const findings = runFindings(run);
    write(`${summary.scenario}\n${marksOf(findings, paint)}`);
    this.#runs.push({ passes: summary.verdict === 'pass', score: scoreOf(findings) });
    const failures = failureText(findings, paint);
    if (failures.length > 0) this.#failures.push(...failures, `to see it again: ${again}`, '');
  }

  ended(ending: Ending): void {
    const { write, paint, tellsTroubles } = this.#options;
    if (this.#runs.length > 0) write('\n');
    write(this.#failures.map((line) => `${line}\n`).join(''));
    if (tellsTroubles) write(troubleText(ending));
    const overall = overallText(this.#runs, ending);
    const passes = ending.exitCode === 0;
    write(`${passes ? paint.good(`PASS  ${overall}`) : paint.bad(`FAIL  ${overall}`)}\n`);
  }
}

const marksOf = (findings: readonly Finding[], { bad }: Paint): string => {
  const marks = findings.map(({ holds }) => (holds ? '.' : bad('F')));
  let lines = '';
  for (let from = 0; from < marks.length; from += MARKS_IN_LINE)
    lines += `  ${marks.slice(from, from + MARKS_IN_LINE).join('')}\n`;
  return lines;
};
