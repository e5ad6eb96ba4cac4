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

export const withSizing = (argv: Argv, context: CommandContext): Argv =>
  withRebalance(withSize(argv, context), context);

const withSize = (argv: Argv, { ends, terminalFor, jsonOption }: CommandContext): Argv =>
  argv.command(
    'size',
    'Users and clients in, an OVA plan out, with its reasons',
    (command) =>
      withSizeFlags(command)
        .option('verify', {
          type: 'boolean',
          default: false,
          describe: 'Simulate the plan and the loss of each node; a refuted plan gives way',
        })
        .option('csv', { type: 'string', requiresArg: true, describe: 'File for all plans' })
        .option('html', {
          type: 'string',
          requiresArg: true,
          describe: 'File for a page of it all',
        })
        .option('png', {
          type: 'string',
          requiresArg: true,
          describe: 'File for a picture of how much of each rule is used',
        })
        .option('json', jsonOption),
    async ({ json, csv, html, png, verify, color, ...more }) => {
      const { sizeOrAsk } = await import('./size-or-ask.js');
      const paths = { csv, html, png };
      ends(await sizeOrAsk({ flags: more, json, paths, verify }, terminalFor(color)));
    },
  );

const withRebalance = (argv: Argv, { ends, terminalFor, jsonOption }: CommandContext): Argv =>
  argv.command(
    'rebalance [report..]',
    'The fewest user moves that bring every node to its alert line or under it',
    (command) =>
      command
        .positional('report', {
          type: 'string',
          array: true,
          default: [],
          describe: 'Node detail reports (user-sessions-NODE.csv, one a node), or one scenario',
        })
        .option('ova', { type: 'string', requiresArg: true, describe: 'The OVA of the nodes' })
        .option('ha', {
          type: 'boolean',
          default: true,
          describe: 'High availability, both nodes of a pair active',
        })
        .option('alert-percent', {
          type: 'string',
          requiresArg: true,
          describe: 'RTMT alert percentage, unhalved (default 80)',
        })
        .option('quiet', { type: 'boolean', default: false, describe: 'No line for each node' })
        .option('json', jsonOption),
    async ({ report, ova, ha, alertPercent, quiet, json, color }) => {
      const { rebalanceCommand } = await import('./rebalance-command.js');
      const options = { reports: report, ova, ha, alertPercent, quiet, json };
      ends(rebalanceCommand(options, terminalFor(color)));
    },
  );
