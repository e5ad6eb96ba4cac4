/** The `markdown` reporter: one text with all runs, to be pasted or posted. */
import { markdownSummary } from './markdown-summary.js';
import type { Ending, FinishedRun, Reporter, Write } from './reporter.js';
import { summarizedRun, type SummarizedRun } from './summarized-run.js';

export class MarkdownReporter implements Reporter {
  readonly #write: Write;
  readonly #runs: SummarizedRun[] = [];

  constructor(write: Write) {
    this.#write = write;
  }

  ran(run: FinishedRun): void {
    this.#runs.push(summarizedRun(run));
  }

  ended(ending: Ending): void {
    this.#write(markdownSummary(this.#runs, ending, Number.POSITIVE_INFINITY));
  }
}
