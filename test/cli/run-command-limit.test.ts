/** A run that goes beyond its limits: no small scenario does that, so the replay is altered here. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { runCommand } from '../../src/cli/run-command.js';
import { LimitExceeded } from '../../src/engine/limits.js';
import { START } from '../../src/engine/units.js';
import * as running from '../../src/cli/replicated-run.js';
import { temporaryFolder } from '../reports/support/temporary-folder.js';
import { RecordingTerminal } from './support/recording-terminal.js';

vi.mock('../../src/cli/replicated-run.js', async (load) => {
  const actual = await load<typeof running>();
  return { ...actual, runReplicated: vi.fn<typeof running.runReplicated>(actual.runReplicated) };
});

it('is told to every reporter, beside the runs that came to their end', async () => {
  const runReplicated = vi.mocked(running.runReplicated);
  const actual = runReplicated.getMockImplementation()!;
  const beyond = { at: START, event: 1, kind: 'sign-in', subject: 0 };
  runReplicated
    .mockImplementationOnce(actual)
    .mockRejectedValueOnce(new LimitExceeded('eventsMax', 1, beyond));
  const folder = temporaryFolder();
  const terminal = new RecordingTerminal();
  const ended = runCommand(
    {
      scenarios: ['mdm-flow', 'quiet-mode-flow', 'push'],
      out: temporaryFolder(),
      seed: undefined,
      quiet: true,
      trace: false,
      charts: undefined,
      checkDeterminism: false,
      environment: {},
      replications: 1,
      workers: undefined,
      reporters: [
        { kind: 'dot', file: undefined },
        { kind: 'pretty', file: join(folder, 'pretty') },
        { kind: 'junit', file: join(folder, 'junit') },
      ],
    },
    terminal,
  );
  await expect(ended).rejects.toThrow(LimitExceeded);
  expect(terminal.printed).toMatch(/\nFAIL {2}1 of 3 scenarios pass: /);
  const { message } = new LimitExceeded('eventsMax', 1, beyond);
  for (const name of ['pretty', 'junit'])
    expect(readFileSync(join(folder, name), 'utf8')).toContain(message);
});
