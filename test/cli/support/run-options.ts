/** What `impsim run` is asked for where a test says nothing else: one run, told to a person. */
import type { RunOptions } from '../../../src/cli/run-command.js';
import { temporaryFolder } from '../../reports/support/temporary-folder.js';

export const runOptions = (
  scenarios: readonly string[],
  differing: Partial<RunOptions> = {},
): RunOptions => ({
  scenarios,
  out: temporaryFolder(),
  seed: undefined,
  quiet: false,
  reporters: [{ kind: 'pretty', file: undefined }],
  environment: {},
  trace: false,
  charts: undefined,
  checkDeterminism: false,
  replications: 1,
  workers: undefined,
  ...differing,
});
