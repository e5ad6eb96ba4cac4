/** The bundled command as a process: exit codes, clean pipes, and the same bytes every time. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../../src/cli/version.js';
import { quickNames } from '../scenarios/replay/support/script.js';
import { contentsOf } from '../reports/support/temporary-folder.js';
import {
  useBuiltCommand,
  runBuilt,
  type Circumstances,
  type Ended,
} from './support/built-command.js';
import { bobSignsIn, twoFaults } from './support/scenario-file.js';

const built = useBuiltCommand();

/** An empty folder beside the built command; tests run at the same time, so all go together. */
const emptyFolder = (): string => mkdtempSync(join(built(), 'case-'));

/** A folder with a scenario that fails and one that is invalid. */
const folderOfScenarios = (): string => {
  const folder = emptyFolder();
  writeFileSync(join(folder, 'fails.yaml'), bobSignsIn('quiet'));
  writeFileSync(join(folder, 'invalid.yaml'), twoFaults);
  return folder;
};

const impsim = (
  words: string,
  { cwd = folderOfScenarios(), ...differing }: Partial<Circumstances> = {},
): Promise<Ended> => runBuilt(built(), words.split(' '), { cwd, ...differing });

describe.concurrent('impsim', () => {
  it('ends with 0, and leaves a report, where all held', async () => {
    const cwd = folderOfScenarios();
    const { code, stdout, stderr } = await impsim('run mdm-flow --quiet', { cwd });
    expect([code, stderr]).toEqual([0, `wrote ${join('reports', 'mdm-flow')}\n`]);
    expect(stdout).toMatch(/^PASS .*\n$/);
    expect(Object.keys(contentsOf(join(cwd, 'reports')))).toContain('mdm-flow/trace.txt');
  });

  it('ends with 4 where an expectation failed', async () => {
    const { code, stdout } = await impsim('run fails.yaml --quiet');
    expect(code).toBe(4);
    expect(stdout).toContain('in        fails.yaml:10:9\n');
  });

  it.each([
    [2, 'run no-such-flow', 'there is no file and no bundled scenario'],
    [3, 'run mdm-flow invalid.yaml', 'invalid.yaml:3:27'],
    [2, 'size', 'Expected --users N'],
    [2, 'size --users -5', 'Expected --users to be a whole number from 1 to 10,000,000, got -5'],
    [2, 'size --users 10 --ha --no-ha', 'Expected --ha once, got it 2 times'],
    [2, 'rebalance fails.yaml', 'two nodes or more'],
    [3, 'rebalance fails.yaml invalid.yaml --ova 15K', 'fails.yaml:1: expected the columns'],
  ])('ends with %i and writes nothing to standard output: impsim %s', async (code, words, says) => {
    const ended = await impsim(words);
    expect(ended).toMatchObject({ code, stdout: '' });
    expect(ended.stderr).toContain(says);
    expect(ended.stderr).not.toContain('    at ');
  });

  it('ends with 8 where the folder is not ours', async () => {
    const cwd = folderOfScenarios();
    writeFileSync(join(cwd, 'fails'), 'mine');
    const { code, stderr } = await impsim('run fails.yaml --quiet --out .', { cwd });
    expect(code).toBe(8);
    expect(stderr).toContain('choose another folder with --out');
  });

  it('keeps standard output to one JSON document, and colours out of every pipe', async () => {
    const environment = { FORCE_COLOR: '1' };
    const { code, stdout, stderr } = await impsim('run mdm-flow --json', { environment });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'pass' });
    expect(stdout + stderr).not.toContain('\u001B');
  });

  it('ends with 0 and the JSON document of a plan, and with 7 where nothing fits', async () => {
    const [fits, fitsNot] = await Promise.all([
      impsim('size --users 25000 --ignore SIZE-3 --ignore SIZE-4 --json'),
      impsim('size --users 20000 --ova 5K --json'),
    ]);
    expect([fits.code, fits.stderr, fitsNot.code, fitsNot.stderr]).toEqual([0, '', 7, '']);
    expect(JSON.parse(fits.stdout)).toMatchObject({ recommendation: { nodes: 4, ova: '25K' } });
    expect(JSON.parse(fitsNot.stdout)).toMatchObject({ recommendation: null, designs: [] });
  });

  it('bears a reader that closes standard output at once, and still writes the report', async () => {
    const ended = await impsim('run mdm-flow', { closed: ['stdout'] });
    expect(ended).toMatchObject({ code: 0, stderr: `wrote ${join('reports', 'mdm-flow')}\n` });
  });

  it('bears a reader that closes standard error too', async () => {
    const ended = await impsim('run mdm-flow', { closed: ['stdout', 'stderr'] });
    expect(ended.code).toBe(0);
  });

  it('says its version and its commands on standard output', async () => {
    const [said, help] = await Promise.all([impsim('--version'), impsim('--help')]);
    expect(said).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect(help).toMatchObject({ code: 0, stderr: '' });
    for (const command of ['run', 'check', 'size', 'rebalance', 'list', 'schema', 'completion'])
      expect(help.stdout).toContain(`impsim ${command}`);
    expect(help.stdout).toContain('Exit codes: 0 all held');
  });

  it('writes the same bytes in two processes', async () => {
    const words = `run ${quickNames().join(' ')} --quiet --no-charts`;
    const [one, other] = [emptyFolder(), emptyFolder()];
    await Promise.all([impsim(words, { cwd: one }), impsim(words, { cwd: other })]);
    expect(Object.keys(contentsOf(one))).toContain('reports/mdm-flow/summary.json');
    expect(contentsOf(other)).toEqual(contentsOf(one));
  });
});
