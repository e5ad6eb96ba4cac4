/** A run that does not repeat: no scenario does that, so the second replay is altered here. */
import { expect, it, vi } from 'vitest';
import { runCommand, type RunOptions } from '../../src/cli/run-command.js';
import * as running from '../../src/cli/replicated-run.js';
import { temporaryFolder } from '../reports/support/temporary-folder.js';
import { RecordingTerminal } from './support/recording-terminal.js';
import { bobSignsIn, scenarioFile } from './support/scenario-file.js';

vi.mock('../../src/cli/replicated-run.js', async (load) => {
  const actual = await load<typeof running>();
  return { ...actual, runReplicated: vi.fn<typeof running.runReplicated>(actual.runReplicated) };
});

const run = async (scenario: string, checkDeterminism: boolean) => {
  const runReplicated = vi.mocked(running.runReplicated).mockReset();
  const actual = runReplicated.getMockImplementation()!;
  runReplicated.mockImplementationOnce(actual).mockImplementationOnce(async (...asked) => {
    const { result, replications } = await actual(...asked);
    return { result: { ...result, digest: 'another' }, replications };
  });
  const asked: Omit<RunOptions, 'scenarios' | 'out'> = {
    seed: undefined,
    quiet: true,
    reporters: [{ kind: 'pretty', file: undefined }],
    environment: {},
    trace: false,
    charts: undefined,
    checkDeterminism,
    replications: 1,
    workers: undefined,
  };
  const terminal = new RecordingTerminal();
  const code = await runCommand(
    { ...asked, scenarios: [scenario], out: temporaryFolder() },
    terminal,
  );
  return { code, told: terminal.told.join('\n') };
};

it('ends with 6 where two runs end with different digests, and says that it is a fault', async () => {
  const { code, told } = await run('mdm-flow', true);
  expect(code).toBe(6);
  expect(told).toMatch(/^mdm-flow is not deterministic: .* [0-9a-f]{64} and another\./);
  expect(told).toContain('a fault of impsim');
});

it('ends with 6 even when an expectation fails too', async () => {
  expect((await run(scenarioFile(bobSignsIn('quiet')), true)).code).toBe(6);
});

it('runs once, and so cannot tell, when it is not asked to compare', async () => {
  expect((await run('mdm-flow', false)).code).toBe(0);
});
