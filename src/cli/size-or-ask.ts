/** Runs `impsim size`, and asks on a terminal for what a plan needs where no flag says it. */
import { exitCodes, type ExitCode } from './exit-code.js';
import { canAsk, DialogueEnded, questionLine } from './question-line.js';
import { sizeCommand, type SizeOptions } from './size-command.js';
import { sizeDialogue } from './size-dialogue.js';
import type { Terminal } from './terminal.js';

/** @throws {UsageError} if there are no users and nobody to ask, or a flag is wrong. */
export const sizeOrAsk = async (options: SizeOptions, terminal: Terminal): Promise<ExitCode> => {
  if (options.flags.users !== undefined || !canAsk()) return sizeCommand(options, terminal);
  const line = questionLine();
  try {
    const flags = await sizeDialogue(options.flags, line.ask, terminal.tell);
    return sizeCommand({ ...options, flags }, terminal);
  } catch (error) {
    if (error instanceof DialogueEnded) return exitCodes.interrupted;
    throw error;
  } finally {
    line.close();
  }
};
