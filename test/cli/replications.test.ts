/** Replications over threads, interruptions and progress, in the command as people get it. */
import { spawn } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentsOf, temporaryFolder } from '../reports/support/temporary-folder.js';
import { useBuiltCommand, runBuilt } from './support/built-command.js';

const build = useBuiltCommand();

const SMALL = `name: A small day
duration: 10h
populations:
  - { name: office, users: 40, clients: { desktop: 1, iphone: 1 }, day: enterprise }
thresholds:
  - jsm.sessions max <= 80
`;

/** A day with all that can be in one. */
const FULL = `${SMALL.replace(
  'day: enterprise',
  'day: { group-messages-per-day: 9, heavy-share: 0.2 }, phones: { cluster: office }',
)}extension-mobility: { clusters: { office: {} } }
`;

/** More than any machine does in the time that a test takes. */
const LONG = SMALL.replace('users: 40', 'users: 20000');

const scenarioIn = (text: string): string => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'day.yaml'), text);
  return folder;
};

describe('replications', () => {
  it('write the same bytes with 1 and with 2 threads', async () => {
    const runs = await Promise.all(
      ['1', '2', '3'].map(async (workers) => {
        const cwd = scenarioIn(FULL);
        const words = [
          'run',
          'day.yaml',
          '--no-charts',
          '--replications',
          '4',
          '--workers',
          workers,
        ];
        const ended = await runBuilt(build(), words, { cwd });
        return { ...ended, files: contentsOf(join(cwd, 'reports')) };
      }),
    );
    const [one, ...others] = runs;
    expect(one).toMatchObject({ code: 0 });
    for (const other of others) expect(other).toEqual(one);
    expect(one?.stdout).toContain('4 replications, means with 95 % confidence:');
  });

  it('are all in the summary, with the half-width beside every mean', async () => {
    const cwd = scenarioIn(SMALL);
    const words = ['run', 'day.yaml', '--no-charts', '--quiet', '--replications', '3'];
    await runBuilt(build(), words, { cwd });
    const summary: unknown = JSON.parse(contentsOf(join(cwd, 'reports'))['day/summary.json']!);
    expect(summary).toMatchObject({
      replications: { count: 3, confidence: 0.95, runs: [{ replication: 0 }, {}, {}] },
    });
    expect(summary).toHaveProperty(
      'replications.quantities',
      expect.arrayContaining([
        { name: 'events', mean: expect.any(Number), halfWidth: expect.any(Number) },
      ]),
    );
  });

  it('fail the run where one of them fails', async () => {
    const cwd = scenarioIn(SMALL.replace('max <= 80', 'max < 1'));
    const words = ['run', 'day.yaml', '--no-charts', '--replications', '2'];
    const { code, stdout } = await runBuilt(build(), words, { cwd });
    expect(code).toBe(5);
    expect(stdout).toContain('FAIL  in replication 0, 1');
  });

  it.each(['0', '1.5', 'x'])('cannot be %s', async (count) => {
    const words = ['run', 'mdm-flow', '--replications', count];
    const { code, stderr } = await runBuilt(build(), words, { cwd: temporaryFolder() });
    expect(code).toBe(2);
    expect(stderr).toContain('Expected --replications to be a whole number from 1');
  });
});

/** Milliseconds in which a run has begun, and is far from its end. */
const UNDER_WAY = 1_000;

/** Starts a run, sends the signal once it is under way, and answers how it ended. */
const interrupted = (
  cwd: string,
  signal: NodeJS.Signals,
  words: readonly string[] = [],
): Promise<{ readonly code: number | null; readonly stderr: string }> =>
  new Promise((settle, reject) => {
    const command = join(build(), 'dist', 'impsim.js');
    const child = spawn(process.execPath, [command, 'run', 'day.yaml', ...words], { cwd });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => settle({ code, stderr }));
    // Before it runs, the command finds out whether it can write, and makes the folder for that.
    const waiting = setInterval(() => {
      if (!existsSync(join(cwd, 'reports'))) return;
      clearInterval(waiting);
      setTimeout(() => child.kill(signal), UNDER_WAY);
    }, 50);
  });

describe('an interruption', () => {
  it.each([
    ['SIGINT', 130, []],
    ['SIGTERM', 143, []],
    ['SIGINT', 130, ['--replications', '3', '--workers', '1']],
  ] as const)(
    'by %s ends with %i, says how far it came, and writes nothing',
    async (signal, code, more) => {
      const cwd = scenarioIn(LONG);
      const ended = await interrupted(cwd, signal, [...more]);
      expect(ended.code).toBe(code);
      expect(ended.stderr).toMatch(
        /^impsim: interrupted: day had come to \S+ of 10h; it wrote nothing\n$/,
      );
      expect(contentsOf(join(cwd, 'reports'))).toEqual({});
    },
  );

  it.each(['SIGINT', 'SIGKILL'] as const)('by %s loses no earlier report', async (signal) => {
    const cwd = scenarioIn(SMALL);
    await runBuilt(build(), ['run', 'day.yaml', '--no-charts'], { cwd });
    const before = contentsOf(join(cwd, 'reports'));
    writeFileSync(join(cwd, 'day.yaml'), LONG);
    await interrupted(cwd, signal);
    expect(contentsOf(join(cwd, 'reports'))).toEqual(before);
    expect(existsSync(join(cwd, 'reports', 'day', 'summary.json'))).toBe(true);
  });
});
