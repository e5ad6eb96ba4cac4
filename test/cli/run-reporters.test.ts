/** `impsim run --reporter`: several at once, each to its place, and an end that none of them misses. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReporterChoice, ReporterKind } from '../../src/cli/reporter-choice.js';
import { runCommand, type RunOptions } from '../../src/cli/run-command.js';
import { contentsOf, temporaryFolder } from '../reports/support/temporary-folder.js';
import { RecordingTerminal } from './support/recording-terminal.js';
import { runOptions } from './support/run-options.js';
import { bobSignsIn, scenarioFile, twoFaults } from './support/scenario-file.js';

const to = (kind: ReporterKind, file?: string): ReporterChoice => ({ kind, file });

const runs = (
  scenarios: readonly string[],
  reporters: readonly ReporterChoice[],
  differing: Partial<RunOptions> = {},
) => {
  const terminal = new RecordingTerminal();
  const options = runOptions(scenarios, { reporters, ...differing });
  return { terminal, out: options.out, ended: runCommand(options, terminal) };
};

const failing = () => scenarioFile(bobSignsIn('quiet'), 'fails.yaml');

describe('several reporters', () => {
  it('write one to standard output, and each other to its file, in folders that are made', async () => {
    const folder = temporaryFolder();
    const file = (name: string) => join(folder, 'made', name);
    const kinds = ['pretty', 'dot', 'json', 'junit', 'github', 'markdown'] as const;
    const { terminal, ended } = runs(
      [failing(), 'mdm-flow'],
      [to('dot'), ...kinds.map((kind) => to(kind, file(kind)))],
    );
    expect(await ended).toBe(4);
    expect(terminal.printed).toMatch(/^fails\n {2}F\nmdm-flow\n {2}\.+\n/);
    const contents = contentsOf(join(folder, 'made'));
    expect(Object.keys(contents)).toEqual([...kinds].toSorted());
    expect(contents['pretty']).toContain('Bob signs in\n');
    expect(contents['dot']).toBe(terminal.printed);
    expect(JSON.parse(contents['json']!)).toMatchObject({ verdict: 'fail', exitCode: 4 });
    expect(contents['junit']).toContain('<testsuites name="impsim" tests="42" failures="1"');
    expect(contents['github']).toMatch(/^::error file=[^\n]*\n$/);
    expect(contents['markdown']).toContain('## impsim: FAIL');
    expect(terminal.told).toContain(`wrote ${file('junit')}`);
  });

  it('all tell of an invalid scenario, people on standard error', async () => {
    const folder = temporaryFolder();
    const kinds = ['pretty', 'dot', 'json', 'junit', 'github', 'markdown'] as const;
    const invalid = scenarioFile(twoFaults);
    const { terminal, ended } = runs(
      ['mdm-flow', invalid],
      [to('pretty'), ...kinds.map((kind) => to(kind, join(folder, kind)))],
    );
    expect(await ended).toBe(3);
    expect(terminal.printed).toBe('');
    expect(terminal.told.join('\n')).toContain(`${invalid}:3:27`);
    for (const [kind, content] of Object.entries(contentsOf(folder)))
      expect([kind, content.split('unknown verb sing-in').length > 1]).toEqual([kind, true]);
  });
});

describe('a file that cannot be written', () => {
  it('ends with 8 before anything runs, and the other reporters say so', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'taken'));
    const { terminal, out, ended } = runs(
      ['mdm-flow'],
      [to('json'), to('junit', join(folder, 'taken'))],
    );
    expect(await ended).toBe(8);
    expect(JSON.parse(terminal.printed)).toMatchObject({ exitCode: 8, runs: [] });
    expect(terminal.told[0]).toBe(`could not write ${join(folder, 'taken')}: it is a folder`);
    expect(contentsOf(out)).toEqual({});
  });

  it('ends with 3 where a scenario is invalid as well', async () => {
    const folder = temporaryFolder();
    const { ended } = runs([scenarioFile(twoFaults)], [to('junit', folder)]);
    expect(await ended).toBe(3);
  });
});

describe('on GitHub', () => {
  it('adds to the summary of the step, and names files from the root of the repository', async () => {
    const file = failing();
    const summary = join(temporaryFolder(), 'summary.md');
    writeFileSync(summary, 'before');
    const environment = {
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_WORKSPACE: file.replace(/\/[^/]*\/fails\.yaml$/, ''),
    };
    const { terminal, ended } = runs([file], [to('github'), to('dot')], { environment });
    expect(await ended).toBe(4);
    const inside = file.split('/').slice(-2).join('/');
    expect(terminal.printed).toMatch(/^::error file=[^\n]*\nfails\n {2}F\n/);
    expect(terminal.printed).toContain(`::error file=${inside},line=10,col=9,`);
    expect(readFileSync(summary, 'utf8')).toMatch(/^before\n## impsim: FAIL\n/);
  });

  it('adds nothing to a summary that is full', async () => {
    const summary = join(temporaryFolder(), 'summary.md');
    const full = 1_048_550;
    writeFileSync(summary, 'x'.repeat(full));
    const environment = { GITHUB_STEP_SUMMARY: summary };
    expect(await runs(['mdm-flow'], [to('github')], { environment }).ended).toBe(0);
    expect(statSync(summary).size).toBe(full);
  });

  it.each([
    ['pretty', {}, [to('pretty'), to('github')]],
    ['dot', {}, [to('dot'), to('github')]],
    ['pretty alone on the platform', { GITHUB_ACTIONS: 'true' }, [to('pretty')]],
    ['markdown on the platform', { GITHUB_ACTIONS: 'true' }, [to('markdown')]],
  ])('let no text be a command to the platform: %s', async (_, environment, reporters) => {
    const hostile = bobSignsIn('quiet')
      .replace('name: Bob signs in', 'name: "::stop-commands::x ##[error]y"')
      .replace('1. Bob comes', '"  ::error::z"');
    const { terminal, ended } = runs([scenarioFile(hostile)], reporters, { environment });
    expect(await ended).toBe(4);
    const lines = terminal.printed.split('\n');
    const commands = lines.filter((line) => line.trimStart().startsWith('::'));
    expect(commands.every((line) => line.startsWith('::error file='))).toBe(true);
    expect(commands).toHaveLength(reporters.length - 1);
    const others = lines.filter((line) => !commands.includes(line)).join('\n');
    expect(others).not.toContain('##[');
  });

  it('leave texts as they are where no platform reads them', async () => {
    const named = scenarioFile(bobSignsIn().replace('Bob signs in', '"::error::x"'));
    const { terminal, ended } = runs([named], [to('pretty')]);
    expect(await ended).toBe(0);
    expect(terminal.printed).toMatch(/^::error::x\n/);
  });

  it('ends with 8 where the summary cannot be written, and says so to the rest', async () => {
    const summary = join(temporaryFolder(), 'nowhere', 'summary.md');
    const environment = { GITHUB_STEP_SUMMARY: summary };
    const { terminal, ended } = runs(['mdm-flow'], [to('dot'), to('github')], { environment });
    expect(await ended).toBe(8);
    expect(terminal.told.join('\n')).toContain('could not write the step summary');
    expect(terminal.printed).toMatch(/\nFAIL {2}1 of 1 scenario passes/);
    expect(existsSync(summary)).toBe(false);
  });
});
