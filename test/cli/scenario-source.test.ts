import { mkdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { scenarioSource } from '../../src/cli/scenario-source.js';
import { temporaryFolder } from '../reports/support/temporary-folder.js';
import { bobSignsIn, scenarioFile } from './support/scenario-file.js';

describe('a scenario of the command line', () => {
  it('is the file of that path', () => {
    const path = scenarioFile(bobSignsIn());
    expect(scenarioSource(path)).toEqual({
      argument: path,
      file: path,
      bytes: readFileSync(path),
    });
  });

  it('is the bundled one of that name, and its file goes without a path', () => {
    const { argument, file, bytes } = scenarioSource('mdm-flow');
    expect([argument, file]).toEqual(['mdm-flow', 'mdm-flow.yaml']);
    expect(new TextDecoder().decode(bytes)).toContain('name: Alice moves');
  });

  it('is no folder, and a folder hides no bundled one: `--out .` leaves one of its name', () => {
    const before = process.cwd();
    onTestFinished(() => process.chdir(before));
    process.chdir(temporaryFolder());
    for (const name of ['mdm-flow', 'my-flow']) mkdirSync(name);
    expect(scenarioSource('mdm-flow').file).toBe('mdm-flow.yaml');
    expect(() => scenarioSource('my-flow')).toThrow('no file and no bundled scenario');
  });
});
