#!/usr/bin/env node
/**
 * The command `impsim`: runs a command line and ends with its exit code. Whatever goes wrong is one
 * message on standard error that says what, and for a fault of impsim how to show it again.
 */
import { hideBin } from 'yargs/helpers';
import { LimitExceeded } from '../engine/limits.js';
import { runCommandLine } from './command-line.js';
import { exitCodes, type ExitCode } from './exit-code.js';
import { Interrupted } from './interruption.js';
import { UsageError } from './usage-error.js';
import { version } from './version.js';

const main = async (words: readonly string[]): Promise<ExitCode> => {
  try {
    return await runCommandLine(words);
  } catch (error) {
    if (error instanceof UsageError) return fail(exitCodes.usage, error.message);
    if (error instanceof Interrupted) return fail(error.exitCode, `interrupted: ${error.message}`);
    if (error instanceof LimitExceeded) return fail(exitCodes.invalidScenario, error.message);
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return fail(
      exitCodes.internalError,
      `internal error, a fault of impsim ${version}; please report it with this command:\n` +
        `  impsim ${words.join(' ')}\n${what}`,
    );
  }
};

const fail = (code: ExitCode, message: string): ExitCode => {
  process.stderr.write(`impsim: ${message}\n`);
  return code;
};

/** Whether standard output or standard error took less than it was given. */
let isCut = false;

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that closes the pipe early, such as `head`, has what it wanted.
    if (error.code === 'EPIPE') return;
    isCut = true;
    process.exitCode = fail(exitCodes.notWritten, `could not write the output: ${error.message}`);
  });

const exitCode = await main(hideBin(process.argv));
process.exitCode = isCut ? exitCodes.notWritten : exitCode;
