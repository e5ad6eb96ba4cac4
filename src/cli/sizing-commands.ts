/** The sizing engineer's commands on the command line: `size` and `rebalance`. */
import type { Argv } from 'yargs';
import type { ExitCode } from './exit-code.js';
import { withSizeFlags } from './size-flags.js';
import type { Terminal } from './terminal.js';

/** What the command line has for each of its commands. */
export type CommandContext = {
  readonly ends: (code: ExitCode) => void;
  readonly terminalFor: (color: unknown) => Terminal;
  readonly jsonOption: { readonly type: 'boolean'; readonly default: false };
};

export const withSizing = (argv: Argv, context: CommandContext): Argv => withSize(argv, context);

const withSize = (argv: Argv, { ends, terminalFor, jsonOption }: CommandContext): Argv =>
  argv.command(
    'size',
    'Users and clients in, an OVA plan out, with its reasons',
    (command) =>
      withSizeFlags(command)
        .option('csv', { type: 'string', requiresArg: true, describe: 'File for all plans' })
        .option('json', jsonOption),
    async ({ json, csv, color, ...flags }) => {
      const { sizeOrAsk } = await import('./size-or-ask.js');
      ends(await sizeOrAsk({ flags, json, csv }, terminalFor(color)));
    },
  );
