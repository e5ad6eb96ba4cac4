/**
 * The `github` reporter: annotations for what failed, and the Markdown summary as the step's. The
 * platform shows ten annotations of a kind; what is beyond is counted in one of another kind.
 */
import type { Fault } from '../../scenarios/loader/fault.js';
import type { Finding } from '../finding.js';
import { markdownSummary } from './markdown-summary.js';
import { workflowCommand, type Annotation } from './workflow-command.js';
import type { Ending, FinishedRun, Reporter, Write } from './reporter.js';
import { runFindings } from './run-findings.js';
import { summarizedRun, type SummarizedRun } from './summarized-run.js';

export type GithubOptions = {
  /** To standard output, which the platform reads. */
  readonly write: Write;
  /** The step summary; undefined where the platform gives none. */
  readonly step: StepSummary | undefined;
  /** A file as the platform knows it: from the root of the repository. */
  readonly fileOf: (file: string) => string;
};

export type StepSummary = {
  /** What the step may still write. */
  readonly bytesMax: number;
  readonly append: (text: string) => void;
};

const ANNOTATIONS_MAX = 10;

export class GithubReporter implements Reporter {
  readonly #options: GithubOptions;
  readonly #runs: SummarizedRun[] = [];
  #failures = 0;

  constructor(options: GithubOptions) {
    this.#options = options;
  }

  ran(run: FinishedRun): void {
    for (const finding of runFindings(run))
      if (!finding.holds) this.#tell(this.#ofFinding(finding, run.again));
    this.#runs.push(summarizedRun(run));
  }

  ended(ending: Ending): void {
    const { write, step } = this.#options;
    for (const fault of ending.faults) this.#tell(this.#ofFault(fault));
    for (const trouble of ending.troubles)
      this.#tell({ kind: 'error', title: 'impsim', message: trouble });
    if (this.#failures > ANNOTATIONS_MAX) {
      const message = `${this.#failures - ANNOTATIONS_MAX} more failures`;
      write(workflowCommand({ kind: 'notice', title: 'impsim', message }));
    }
    step?.append(markdownSummary(this.#runs, ending, step.bytesMax));
  }

  #tell(annotation: Annotation): void {
    this.#failures += 1;
    if (this.#failures <= ANNOTATIONS_MAX) this.#options.write(workflowCommand(annotation));
  }

  #ofFinding(finding: Finding, again: string): Annotation {
    const { about, expected, got, when, because, line, column } = finding;
    const lines = [
      `expected ${expected}, got ${got}`,
      ...(when === undefined ? [] : [`at ${when}`]),
      ...because.map((cause) => `because ${cause}`),
      `to see it again: ${again}`,
    ];
    return {
      kind: 'error',
      title: about,
      message: lines.join('\n'),
      place: { file: this.#options.fileOf(finding.file), line, column },
    };
  }

  #ofFault({ file, line, column, where, message }: Fault): Annotation {
    return {
      kind: 'error',
      title: where === '' ? 'invalid scenario' : `invalid scenario: ${where}`,
      message,
      place: { file: this.#options.fileOf(file), line, column },
    };
  }
}
