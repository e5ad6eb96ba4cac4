/** A report is written whole or not at all, and only into a folder that is ours. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  checkOutput,
  OutputError,
  writeOutput,
  type OutputFile,
} from '../../src/reports/output-folder.js';
import { contentsOf, temporaryFolder } from './support/temporary-folder.js';

const summary = (id: string): OutputFile => ({
  name: 'summary.json',
  content: JSON.stringify({ scenario: id }),
});

/** The files of a report that says which run it is of. */
const reportOf = (run: string): readonly OutputFile[] => [
  summary('flow'),
  { name: 'trace.txt', content: run },
];

/** No folder has that name, so that a file in it cannot be written. */
const unwritable: OutputFile = { name: join('no-such-folder', 'trace.txt'), content: '' };

const contentsOfReport = (run: string): Readonly<Record<string, string>> => ({
  'flow/': '',
  'flow/summary.json': JSON.stringify({ scenario: 'flow' }),
  'flow/trace.txt': run,
});

/** Where the last report stands while the next one takes its place. */
const previous = (out: string): string => join(out, '.impsim-flow.previous');

/** Where a report is written before it takes its place. */
const partial = (out: string): string => join(out, '.impsim-flow.partial');

/** The folder `out` as a first run left it. */
const outAfterFirstRun = (): string => {
  const out = temporaryFolder();
  writeOutput(out, 'flow', reportOf('first'));
  return out;
};

/** The folder `out` as a run leaves it that is killed after the last report has moved aside. */
const outKilledBetweenTheRenames = (): string => {
  const out = outAfterFirstRun();
  renameSync(join(out, 'flow'), previous(out));
  mkdirSync(partial(out));
  writeFileSync(join(partial(out), 'of-the-killed-run.txt'), '');
  return out;
};

describe('a look whether a folder can be written', () => {
  it('says so, makes the folder above, and leaves the last report as it was', () => {
    const out = outAfterFirstRun();
    checkOutput(out, 'flow');
    expect(contentsOf(out)).toEqual(contentsOfReport('first'));
    const missing = join(out, 'a', 'b');
    checkOutput(missing, 'flow');
    expect(contentsOf(missing)).toEqual({});
  });

  it('fails where the folder is not ours, and where there can be none', () => {
    const out = temporaryFolder();
    mkdirSync(join(out, 'flow'));
    expect(() => checkOutput(out, 'flow')).toThrow(OutputError);
    expect(() => checkOutput('/proc/reports', 'flow')).toThrow(
      'could not write /proc/reports/flow',
    );
    writeFileSync(join(out, 'file'), '');
    expect(() => checkOutput(join(out, 'file'), 'flow')).toThrow(OutputError);
  });
});

describe('an output folder', () => {
  it('is made with all folders above it, and holds the files and nothing else', () => {
    const above = temporaryFolder();
    const out = join(above, 'a', 'b');
    expect(writeOutput(out, 'flow', reportOf('first'))).toBe(join(out, 'flow'));
    expect(contentsOf(out)).toEqual(contentsOfReport('first'));
  });

  it('is replaced whole by the next run: a stray file of the last one is gone', () => {
    const out = outAfterFirstRun();
    writeFileSync(join(out, 'flow', 'capacity.csv'), 'of an older run');
    writeOutput(out, 'flow', reportOf('second'));
    expect(contentsOf(out)).toEqual(contentsOfReport('second'));
  });

  it('leaves its neighbours alone', () => {
    const out = outAfterFirstRun();
    writeFileSync(join(out, 'notes.txt'), 'mine');
    writeOutput(out, 'other', [summary('other')]);
    expect(contentsOf(out)).toMatchObject({ ...contentsOfReport('first'), 'notes.txt': 'mine' });
  });

  it.each([
    ['is empty', {}],
    ['holds no summary', { 'thesis.txt': 'years of work' }],
    ['holds the summary of another scenario', { 'summary.json': '{ "scenario": "other" }' }],
    ['holds a summary that names no scenario', { 'summary.json': '{ "name": "flow" }' }],
    ['holds a summary that is no object', { 'summary.json': 'null' }],
    ['holds a summary that is no JSON', { 'summary.json': '{ "scenario": "flow"' }],
  ])('is refused where it %s, and nothing is touched', (_, files: Record<string, string>) => {
    const out = temporaryFolder();
    mkdirSync(join(out, 'flow'));
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(out, 'flow', name), content);
    const before = contentsOf(out);
    expect(() => writeOutput(out, 'flow', reportOf('first'))).toThrow(OutputError);
    expect(() => writeOutput(out, 'flow', reportOf('first'))).toThrow(/flow .* --out/);
    expect(contentsOf(out)).toEqual(before);
  });

  it('is refused where it is a file, and nothing is touched', () => {
    const out = temporaryFolder();
    writeFileSync(join(out, 'flow'), 'a file');
    expect(() => writeOutput(out, 'flow', reportOf('first'))).toThrow(OutputError);
    expect(contentsOf(out)).toEqual({ flow: 'a file' });
  });
});

describe('a failure', () => {
  it('in the middle of writing leaves the last report as it was, and nothing beside it', () => {
    const out = outAfterFirstRun();
    const failing = [...reportOf('second'), unwritable];
    expect(() => writeOutput(out, 'flow', failing)).toThrow(OutputError);
    expect(contentsOf(out)).toEqual(contentsOfReport('first'));
  });

  it('of the first run leaves no folder', () => {
    const out = temporaryFolder();
    expect(() => writeOutput(out, 'flow', [summary('flow'), unwritable])).toThrow(OutputError);
    expect(contentsOf(out)).toEqual({});
  });

  it('says which folder, and what the system said', () => {
    const out = temporaryFolder();
    const failing = (): string => writeOutput(out, 'flow', [unwritable]);
    expect(failing).toThrow(`could not write ${join(out, 'flow')}: ENOENT`);
  });

  it.each(['in-the-way', join('in-the-way', 'reports')])(
    'is told of where a file stands in the way of the folder %s',
    (name) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'in-the-way'), 'a file');
      const out = join(folder, name);
      expect(() => writeOutput(out, 'flow', reportOf('first'))).toThrow(OutputError);
      expect(contentsOf(folder)).toEqual({ 'in-the-way': 'a file' });
    },
  );
});

describe('a run that was killed', () => {
  it('between the two renames is healed by the next run', () => {
    const out = outKilledBetweenTheRenames();
    writeOutput(out, 'flow', reportOf('second'));
    expect(contentsOf(out)).toEqual(contentsOfReport('second'));
  });

  it('between the two renames loses no report, even when the next run fails', () => {
    const out = outKilledBetweenTheRenames();
    expect(() => writeOutput(out, 'flow', [unwritable])).toThrow(OutputError);
    expect(contentsOf(out)).toEqual(contentsOfReport('first'));
  });

  it('while it wrote leaves nothing of its own in the next report', () => {
    const out = outAfterFirstRun();
    mkdirSync(partial(out));
    writeFileSync(join(partial(out), 'of-the-killed-run.txt'), '');
    writeOutput(out, 'flow', reportOf('second'));
    expect(contentsOf(out)).toEqual(contentsOfReport('second'));
  });

  it('before it cleared up leaves nothing of the older report', () => {
    const out = outAfterFirstRun();
    mkdirSync(previous(out));
    writeFileSync(join(previous(out), 'trace.txt'), 'older');
    expect(() => writeOutput(out, 'flow', [unwritable])).toThrow(OutputError);
    expect(contentsOf(out)).toEqual(contentsOfReport('first'));
  });

  it('is told of where no folder can be made, and does not wait for ever', () => {
    const files = [{ name: 'summary.json', content: '{}' }];
    expect(() => writeOutput('/proc/no-such-folder', 'tea', files)).toThrow(OutputError);
  });
});
