/**
 * The command line: which commands and flags there are. A command's own code, and the libraries
 * that it needs, load only when it is run, so that `--help` answers at once.
 */
import yargs, { type Argv } from 'yargs';
import { nearestName } from '../scenarios/loader/nearest-name.js';
import { exitCodes, type ExitCode } from './exit-code.js';
import { withSizing, type CommandContext } from './sizing-commands.js';
import { processTerminal, type Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';
import { version } from './version.js';

const HELP_WIDTH = 100;

const exitCodeText = [
  'Exit codes: 0 all held, 1 internal error, 2 usage, 3 invalid scenario or report, or a run limit',
  'exceeded, or more than memory holds, 4 an expectation failed, 5 a threshold was breached, 6 not',
  'deterministic, 7 no plan or no assignment fits, 8 could not write, 130 and 143 interrupted.',
].join('\n');

/** @throws {UsageError} if the command line is not one of those that `--help` describes. */
export const runCommandLine = async (words: readonly string[]): Promise<ExitCode> => {
  let exitCode: ExitCode = exitCodes.ok;
  const ends = (code: ExitCode): void => {
    exitCode = code;
  };
  await commands(words, ends).parseAsync();
  return exitCode;
};

const commands = (words: readonly string[], ends: (code: ExitCode) => void): Argv =>
  withScript(withSizing(withRun(withCheck(yargs([...words]), ends), ends), context(ends)), ends)
    .scriptName('impsim')
    .locale('en')
    .option('color', { type: 'boolean', default: true, describe: 'Colours on a terminal' })
    .demandCommand(1, 'Expected a command; `impsim --help` shows them')
    .strict()
    .completion('completion', 'Print a script that completes commands in a shell')
    .version(version)
    .help()
    .epilogue(exitCodeText)
    .wrap(HELP_WIDTH)
    .exitProcess(false)
    .check(() => refuseRepeats(words))
    .fail((message: string | null, error: Error | undefined) => {
      if (message === null && error !== undefined) throw error;
      throw new UsageError(withHint(message ?? 'bad usage'));
    });

const COMMANDS = ['run', 'check', 'size', 'rebalance', 'list', 'schema', 'completion'];

const context = (ends: (code: ExitCode) => void): CommandContext => ({
  ends,
  terminalFor,
  jsonOption,
});

/** A misspelt command is told the nearest one. */
const withHint = (message: string): string => {
  const word = /^Unknown argument: (\S+)$/.exec(message)?.[1];
  if (word === undefined) return message;
  const near = nearestName(word, COMMANDS);
  return near === undefined
    ? `${message}; \`impsim --help\` shows what there is`
    : `${message}; did you mean ${near}?`;
};

const withRun = (argv: Argv, ends: (code: ExitCode) => void): Argv =>
  argv.command(
    'run [scenario..]',
    'Run scenarios, check what they expect, write reports, print a verdict',
    (command) =>
      command
        .positional('scenario', scenarioPositional)
        .option('out', {
          type: 'string',
          default: 'reports',
          requiresArg: true,
          describe: 'Folder for the reports',
        })
        .option('seed', {
          type: 'string',
          requiresArg: true,
          describe: "In place of the scenarios' own seeds",
        })
        .option('quiet', { type: 'boolean', default: false, describe: 'The verdict, but no trace' })
        .option('json', jsonOption)
        .option('reporter', {
          type: 'string',
          array: true,
          nargs: 1,
          requiresArg: true,
          describe:
            'pretty, dot, json, junit, github or markdown, with =FILE into a file; may be given several times',
        })
        .option('trace', {
          type: 'boolean',
          default: false,
          describe: 'Trace every copy of the users, not only the first',
        })
        .option('charts', {
          type: 'boolean',
          describe: 'Draw pictures; by default where a scenario has populations',
        })
        .option('replications', {
          type: 'number',
          default: 1,
          requiresArg: true,
          describe: 'Independent runs, of which files show the first, and summary.json all',
        })
        .option('workers', {
          type: 'number',
          requiresArg: true,
          describe: 'Threads for replications; default: as many as there are processors',
        })
        .option('check-determinism', {
          type: 'boolean',
          default: false,
          describe: 'Run twice and compare',
        }),
    async ({ scenario, color, out, seed, quiet, trace, charts, ...more }) => {
      const { runCommand } = await import('./run-command.js');
      const { reporterChoices } = await import('./reporter-choice.js');
      const { checkDeterminism, replications, workers, reporter = [], json } = more;
      const environment = process.env;
      const isTerminal = process.stdout.isTTY;
      const reporters = reporterChoices({ reporter, json, quiet }, { isTerminal, environment });
      const several = { checkDeterminism, replications, workers, reporters, environment };
      const flags = { out, seed, quiet, trace, charts, ...several };
      ends(await runCommand({ scenarios: scenario, ...flags }, terminalFor(color)));
    },
  );

const withCheck = (argv: Argv, ends: (code: ExitCode) => void): Argv =>
  argv.command(
    'check [scenario..]',
    'Validate scenarios without running them: every fault with its place',
    (command) =>
      command
        .positional('scenario', scenarioPositional)
        .option('quiet', { type: 'boolean', default: false, describe: 'Faults only' })
        .option('json', jsonOption),
    async ({ scenario, quiet, json, color }) => {
      const { checkCommand } = await import('./check-command.js');
      ends(checkCommand({ scenarios: scenario, quiet, json }, terminalFor(color)));
    },
  );

const withScript = (argv: Argv, ends: (code: ExitCode) => void): Argv =>
  argv
    .command(
      'list',
      'List the bundled scenarios',
      (command) => command.option('json', jsonOption),
      async ({ json, color }) => {
        const { listCommand } = await import('./list-command.js');
        ends(listCommand({ json }, terminalFor(color)));
      },
    )
    .command(
      'schema',
      'Print the scenario format as JSON Schema, for editors',
      (command) => command,
      async ({ color }) => {
        const { schemaCommand } = await import('./schema-command.js');
        ends(schemaCommand(terminalFor(color)));
      },
    );

const scenarioPositional = {
  type: 'string',
  array: true,
  default: [],
  describe: 'A scenario file, or the name of a bundled scenario',
} as const;

const jsonOption = {
  type: 'boolean',
  default: false,
  describe: 'One JSON document on standard output, nothing else there',
} as const;

/** What may be given several times. */
const REPEATABLE = ['ignore', 'reporter'];

/** A flag given twice leaves open which one is meant; `--no-color` is `--color` too. */
const refuseRepeats = (words: readonly string[]): true => {
  const end = words.indexOf('--');
  const times = new Map<string, number>();
  for (const word of end === -1 ? words : words.slice(0, end)) {
    const flag = /^--(?:no-)?([^=]+)/.exec(word)?.[1];
    if (flag !== undefined && !REPEATABLE.includes(flag))
      times.set(flag, (times.get(flag) ?? 0) + 1);
  }
  for (const [flag, count] of times)
    if (count > 1) throw new UsageError(`Expected --${flag} once, got it ${count} times`);
  return true;
};

const terminalFor = (color: unknown): Terminal => processTerminal(color !== false, process.env);
