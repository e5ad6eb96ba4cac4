/** `impsim run` as a command: what it prints, what it writes, and how it ends. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReporterChoice } from '../../src/cli/reporter-choice.js';
import { runCommand, type RunOptions } from '../../src/cli/run-command.js';
import { UsageError } from '../../src/cli/usage-error.js';
import { contentsOf, temporaryFolder } from '../reports/support/temporary-folder.js';
import { bundledText } from '../scenarios/replay/support/script.js';
import { RecordingTerminal } from './support/recording-terminal.js';
import { runOptions } from './support/run-options.js';
import { bobSignsIn, scenarioFile, twoFaults } from './support/scenario-file.js';

const json: ReporterChoice = { kind: 'json', file: undefined };

/** Runs the scenarios, with their reports in a folder of their own. */
async function run(scenarios: readonly string[], differing: Partial<RunOptions> = {}) {
  const terminal = new RecordingTerminal();
  const options = runOptions(scenarios, differing);
  const code = await runCommand(options, terminal);
  return { code, out: options.out, printed: terminal.printed, told: terminal.told };
}

const lunch = '{ message: lunch, on: alice/laptop, is: delivered, alert: true }';

describe('a run', () => {
  it('prints the trace and the verdict, writes the report, and ends with 0', async () => {
    const { code, out, printed, told } = await run(['mdm-flow']);
    const report = contentsOf(join(out, 'mdm-flow'));
    expect(code).toBe(0);
    expect(Object.keys(report)).toEqual([
      'alerts.csv',
      'capacity.csv',
      'perfmon-imp1.csv',
      'report.html',
      'summary.json',
      'trace.txt',
      'user-sessions-imp1.csv',
      'user-sessions.csv',
    ]);
    expect(printed.startsWith(`${report['trace.txt']}\nPASS  `)).toBe(true);
    expect(told).toEqual([`wrote ${join(out, 'mdm-flow')}`]);
  });

  it('prints nothing but the verdict when it is to be quiet', async () => {
    const { printed } = await run(['mdm-flow', 'quiet-mode-flow'], { quiet: true });
    expect(printed).toMatch(
      /^PASS .* mdm-flow, .*\nPASS .* quiet-mode-flow, .*\nPASS {2}2 of 2 scenarios pass\n$/,
    );
  });

  it('counts the scenarios that pass where there are several, and one scenario not', async () => {
    const failing = scenarioFile(bobSignsIn('quiet'));
    expect((await run(['mdm-flow', failing], { quiet: true })).printed).toMatch(
      /\nFAIL {2}1 of 2 scenarios pass\n$/,
    );
    expect((await run(['mdm-flow'])).printed).not.toContain('scenarios pass');
  });

  it('prints one JSON document and nothing else when asked to', async () => {
    const { code, out, printed } = await run(['mdm-flow', 'quiet-mode-flow'], {
      reporters: [json],
    });
    const [first, second] = ['mdm-flow', 'quiet-mode-flow'].map((name): unknown =>
      JSON.parse(readFileSync(join(out, name, 'summary.json'), 'utf8')),
    );
    expect(code).toBe(0);
    expect(JSON.parse(printed)).toEqual({
      verdict: 'pass',
      exitCode: 0,
      faults: [],
      runs: [first, second],
    });
  });

  it('traces every copy when asked to', async () => {
    const file = scenarioFile(`${bobSignsIn()}copies: 2\n`);
    expect((await run([file])).printed).not.toContain('(copy 2)');
    expect((await run([file], { trace: true })).printed).toContain('bob/desk (copy 2) signs in');
  });

  it('takes the seed that it is given in place of the scenario’s own', async () => {
    const { out, printed } = await run(['mdm-flow'], { seed: '0042' });
    const summary: unknown = JSON.parse(contentsOf(out)['mdm-flow/summary.json']!);
    expect(summary).toMatchObject({ seed: '0042' });
    expect(printed).toContain('seed 0042');
  });

  it('compares two runs when asked to, and finds them alike', async () => {
    expect((await run(['quiet-mode-flow'], { checkDeterminism: true })).code).toBe(0);
  });
});

describe('a run that fails', () => {
  it('ends with 4 where an expectation of a guide’s flow is flipped, and names the place', async () => {
    const text = bundledText('mdm-flow');
    const line = text.slice(0, text.indexOf(lunch)).split('\n').length;
    const file = scenarioFile(text.replace(lunch, lunch.replace('true', 'false')), 'mdm-flow.yaml');
    const { code, printed, out } = await run([file], { quiet: true });
    expect(code).toBe(4);
    expect(printed).toContain('✗ lunch on alice/laptop\n    expected  delivered, no alert\n');
    expect(printed).toContain('at        1m, step 2. Bob sends Alice an IM.');
    expect(printed).toContain(`in        ${file}:${line}:9\n`);
    expect(printed).toContain('FAIL  40 of 41 expectations hold');
    expect(contentsOf(out)['mdm-flow/summary.json']).toContain('"verdict": "fail"');
  });

  it('shows the command that shows it again, as a shell takes it', async () => {
    const file = scenarioFile(bobSignsIn('quiet'), "bob's case.yaml");
    const out = join(temporaryFolder(), 'my reports');
    const { printed } = await run([file], { seed: 'a b', out });
    const quoted = file.replace("'", `'\\''`);
    expect(printed).toContain(
      `to see it again: npx impsim run '${quoted}' --seed 'a b' --out '${out}'\n`,
    );
  });

  it('ends with 4 where one of several fails, and reports on all', async () => {
    const failing = scenarioFile(bobSignsIn('quiet'));
    const { code, out, printed } = await run([failing, 'mdm-flow'], { reporters: [json] });
    expect(code).toBe(4);
    expect(JSON.parse(printed)).toMatchObject({
      verdict: 'fail',
      runs: [{ verdict: 'fail' }, { verdict: 'pass' }],
    });
    expect(Object.keys(contentsOf(out))).toContain('mdm-flow/trace.txt');
  });
});

describe('a run that does not start', () => {
  it('ends with 3 where one of several files is invalid: all faults, no run, no report', async () => {
    const invalid = scenarioFile(twoFaults);
    const { code, out, printed, told } = await run(['mdm-flow', invalid]);
    expect(code).toBe(3);
    expect(printed).toBe('');
    expect(contentsOf(out)).toEqual({});
    const faults = told.filter((line) => line.startsWith(invalid));
    expect(faults.map((line) => line.split(' ')[0])).toEqual([
      `${invalid}:3:27`,
      `${invalid}:6:12`,
    ]);
  });

  it('ends with 8 where the folder is not ours: nothing runs, and nothing is changed', async () => {
    const out = temporaryFolder();
    mkdirSync(join(out, 'use-case'));
    const file = scenarioFile(bobSignsIn('quiet'));
    for (const scenarios of [[file], ['mdm-flow', file]]) {
      const { code, printed, told } = await run(scenarios, { out });
      expect(code).toBe(8);
      expect(printed).toBe('');
      expect(told.join('\n')).toContain(`${join(out, 'use-case')} is there`);
      expect(contentsOf(out)).toEqual({ 'use-case/': '' });
    }
  });

  it('ends with 8 where no folder can be made, in JSON as well', async () => {
    const { code, printed } = await run(['mdm-flow'], { out: '/proc/reports', reporters: [json] });
    expect(code).toBe(8);
    expect(JSON.parse(printed)).toEqual({ verdict: 'fail', exitCode: 8, faults: [], runs: [] });
  });

  it('is told of a scenario that is not there, and of the name that was meant', async () => {
    await expect(run(['mdm-flo'])).rejects.toThrow(UsageError);
    await expect(run(['mdm-flo'])).rejects.toThrow('called mdm-flo; did you mean mdm-flow?');
    await expect(run(['/no/such/file.yaml'])).rejects.toThrow(
      '`impsim list` shows the bundled ones',
    );
  });

  it('is told of two scenarios that would write into one folder', async () => {
    const file = scenarioFile(bobSignsIn(), 'mdmFlow.yaml');
    await expect(run(['mdm-flow', file])).rejects.toThrow(UsageError);
    await expect(run(['mdm-flow', file])).rejects.toThrow(
      'would both write into the folder mdm-flow',
    );
  });

  it('prints one JSON document when asked to, also where a file is invalid', async () => {
    const file = scenarioFile(twoFaults);
    const { code, printed } = await run(['mdm-flow', file], { reporters: [json] });
    expect(code).toBe(3);
    expect(JSON.parse(printed)).toMatchObject({
      verdict: 'fail',
      exitCode: 3,
      faults: [
        { file, line: 3, column: 27 },
        { file, line: 6, column: 12 },
      ],
      runs: [],
    });
  });

  it.each(['', 'a\nb', 'a'.repeat(201)])('is told that a seed cannot be %j', async (seed) => {
    await expect(run(['mdm-flow'], { seed })).rejects.toThrow(UsageError);
    await expect(run(['mdm-flow'], { seed })).rejects.toThrow('--seed');
  });
});
