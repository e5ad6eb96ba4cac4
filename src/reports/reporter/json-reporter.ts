/** The `json` reporter: one document with the summary of every run, for programs. */
import { jsonText } from '../json-text.js';
import type { Ending, FinishedRun, Reporter, Write } from './reporter.js';

export class JsonReporter implements Reporter {
  readonly #write: Write;
  readonly #runs: FinishedRun['summary'][] = [];

  constructor(write: Write) {
    this.#write = write;
  }

  ran({ summary }: FinishedRun): void {
    this.#runs.push(summary);
  }

  ended({ exitCode, faults }: Ending): void {
    const verdict = exitCode === 0 ? 'pass' : 'fail';
    this.#write(jsonText({ verdict, exitCode, faults, runs: this.#runs }));
  }
}
