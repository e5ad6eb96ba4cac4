/**
 * The reporters of one command, each with the place that its text goes to: standard output, at once,
 * or a file, written whole in the end.
 */
import { checkOutputFile, writeOutputFile } from '../reports/output-file.js';
import { OutputError } from '../reports/output-folder.js';
import { plain } from '../reports/paint.js';
import { DotReporter } from '../reports/reporter/dot-reporter.js';
import { GithubReporter } from '../reports/reporter/github-reporter.js';
import { JsonReporter } from '../reports/reporter/json-reporter.js';
import { JunitReporter } from '../reports/reporter/junit-reporter.js';
import { MarkdownReporter } from '../reports/reporter/markdown-reporter.js';
import { PrettyReporter } from '../reports/reporter/pretty-reporter.js';
import type { Ending, FinishedRun, Reporter, Write } from '../reports/reporter/reporter.js';
import { uncommandedText } from '../reports/reporter/uncommanded-text.js';
import { exitCodes, worstOf, type ExitCode } from './exit-code.js';
import { githubFile, stepSummaryOf, type Environment } from './github-step.js';
import { isSet, type ReporterChoice, type ReporterKind } from './reporter-choice.js';
import type { Terminal } from './terminal.js';

export type ReporterSurroundings = {
  readonly terminal: Terminal;
  /** The verdict, but no trace. */
  readonly quiet: boolean;
  readonly environment: Environment;
};

/** Ends with an exit code, and knows no other number. */
export type RunEnding = Ending & { readonly exitCode: ExitCode };

type Told = { readonly choice: ReporterChoice; readonly reporter: Reporter; text: string };

export class ReporterSet {
  readonly #terminal: Terminal;
  /** In the order in which they end: files, commands to a platform, and then what people read. */
  readonly #told: readonly Told[];

  constructor(choices: readonly ReporterChoice[], surroundings: ReporterSurroundings) {
    const { terminal, environment } = surroundings;
    this.#terminal = terminal;
    const isRead = isSet(environment['GITHUB_ACTIONS']) || choices.some(isOfCommands);
    this.#told = choices
      .toSorted((one, other) => rankOf(one) - rankOf(other))
      .map((choice) => {
        const write: Write = (text) => {
          if (choice.file !== undefined) told.text += text;
          else terminal.print(isRead && isForPeople(choice) ? uncommandedText(text) : text);
        };
        const told: Told = { choice, reporter: reporterOf(choice, write, surroundings), text: '' };
        return told;
      });
  }

  /** @throws {OutputError} if a file cannot be written: found out before a long run, not after. */
  check(): void {
    for (const { choice } of this.#told)
      if (choice.file !== undefined) checkOutputFile(choice.file);
  }

  ran(run: FinishedRun): void {
    for (const { reporter } of this.#told) reporter.ran(run);
  }

  /** Answers the exit code, which is another where a reporter could not write. */
  ended(ending: RunEnding): ExitCode {
    let last = ending;
    const written: string[] = [];
    for (const told of this.#told)
      try {
        told.reporter.ended(last);
        const { file } = told.choice;
        if (file === undefined) continue;
        writeOutputFile(file, told.text);
        written.push(file);
      } catch (error) {
        if (!(error instanceof OutputError)) throw error;
        const isKnown = last.troubles.includes(error.message);
        if (!isKnown) this.#terminal.tell(error.message);
        last = {
          ...last,
          exitCode: worstOf([last.exitCode, exitCodes.notWritten]),
          troubles: isKnown ? last.troubles : [...last.troubles, error.message],
        };
      }
    for (const file of written) this.#terminal.tell(`wrote ${file}`);
    return last.exitCode;
  }
}

/** Whether it writes commands that a platform reads from standard output. */
const isOfCommands = ({ kind, file }: ReporterChoice): boolean =>
  kind === 'github' && file === undefined;

const forPeople: readonly ReporterKind[] = ['pretty', 'dot', 'markdown'];

const isForPeople = ({ kind }: ReporterChoice): boolean => forPeople.includes(kind);

const rankOf = ({ kind, file }: ReporterChoice): number =>
  file === undefined ? (kind === 'github' ? 1 : 2) : 0;

const reporterOf = (
  { kind, file }: ReporterChoice,
  write: Write,
  { terminal, quiet, environment }: ReporterSurroundings,
): Reporter => {
  const isFile = file !== undefined;
  const shared = { write, paint: isFile ? plain : terminal.paint, tellsTroubles: isFile };
  switch (kind) {
    case 'pretty':
      return new PrettyReporter({ ...shared, quiet });
    case 'dot':
      return new DotReporter(shared);
    case 'json':
      return new JsonReporter(write);
    case 'junit':
      return new JunitReporter(write);
    case 'markdown':
      return new MarkdownReporter(write);
    case 'github':
      return new GithubReporter({
        write,
        step: stepSummaryOf(environment),
        fileOf: (path) => githubFile(path, environment),
      });
  }
};
