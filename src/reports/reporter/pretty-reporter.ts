/** The `pretty` reporter: each run's trace and verdict for people, as soon as the run ends. */
import type { Paint } from '../paint.js';
import { replicationsText } from '../replications-text.js';
import { traceText } from '../trace-text.js';
import { verdictText } from '../verdict-text.js';
import { troubleText } from './trouble-text.js';
import type { Ending, FinishedRun, Reporter, Write } from './reporter.js';

export type PrettyOptions = {
  readonly write: Write;
  readonly paint: Paint;
  /** The verdict, but no trace. */
  readonly quiet: boolean;
  /** Whether faults and troubles are told here too, and not on standard error alone. */
  readonly tellsTroubles: boolean;
};

export class PrettyReporter implements Reporter {
  readonly #options: PrettyOptions;
  #runs = 0;
  #passed = 0;

  constructor(options: PrettyOptions) {
    this.#options = options;
  }

  ran({ result, replications, summary, again }: FinishedRun): void {
    const { write, paint, quiet } = this.#options;
    if (this.#runs > 0) this.#separate();
    if (!quiet) write(`${traceText(result, paint)}\n`);
    write(verdictText(result, again, paint));
    write(replicationsText(replications));
    this.#runs += 1;
    if (summary.verdict === 'pass') this.#passed += 1;
  }

  ended(ending: Ending): void {
    const { write, paint, tellsTroubles } = this.#options;
    if (tellsTroubles) write(troubleText(ending));
    if (this.#runs < 2 || this.#runs < ending.scenarios) return;
    this.#separate();
    const score = `${this.#passed} of ${this.#runs} scenarios pass`;
    const passes = this.#passed === this.#runs;
    write(`${passes ? paint.good(`PASS  ${score}`) : paint.bad(`FAIL  ${score}`)}\n`);
  }

  /** Traces stand apart; verdicts alone are lines of one list. */
  #separate(): void {
    const { write, quiet } = this.#options;
    if (!quiet) write('\n');
  }
}
