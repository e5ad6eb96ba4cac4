import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scenarioSources } from '../../src/cli/scenario-source.js';
import { UsageError } from '../../src/cli/usage-error.js';
import { temporaryFolder } from '../reports/support/temporary-folder.js';
import { bobSignsIn, scenarioFile } from './support/scenario-file.js';

describe('a scenario of the command line', () => {
  it('is the file of that path', () => {
    const path = scenarioFile(bobSignsIn());
    expect(scenarioSources([path])).toEqual([
      { argument: path, file: path, bytes: readFileSync(path) },
    ]);
  });

  it('is the bundled one of that name, and its file goes without a path', () => {
    const { argument, file, bytes } = scenarioSources(['mdm-flow'])[0]!;
    expect([argument, file]).toEqual(['mdm-flow', 'mdm-flow.yaml']);
    expect(new TextDecoder().decode(bytes)).toContain('name: Alice moves');
  });

  it('is no folder', () => {
    const folder = join(temporaryFolder(), 'mdm-flow');
    mkdirSync(folder);
    expect(() => scenarioSources([folder])).toThrow(UsageError);
  });
});
