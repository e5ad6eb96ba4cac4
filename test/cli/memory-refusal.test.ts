/** What does not fit into this process is refused before it runs, in the command as people get it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentsOf, temporaryFolder } from '../reports/support/temporary-folder.js';
import { runBuilt, useBuiltCommand, type Ended } from './support/built-command.js';

const build = useBuiltCommand();

/** Megabytes. */
const SMALL_HEAP = '30';

const COPIED = `name: Many copies
copies: 60000
users:
  bob: { clients: { desk: desktop } }
timeline:
  - { at: 1s, do: [{ sign-in: [bob/desk] }], expect: [{ mode: normal, of: bob/desk }] }
`;

const withScenario = (): string => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'copied.yaml'), COPIED);
  return folder;
};

const impsim = (cwd: string, words: string, heap = '100'): Promise<Ended> => {
  const environment = { NODE_OPTIONS: `--max-old-space-size=${heap}` };
  return runBuilt(build(), words.split(' '), { cwd, environment });
};

describe('a scenario that is too large for the heap', () => {
  it('is refused with 3, where the number stands, before anything is written', async () => {
    const cwd = withScenario();
    const { code, stderr } = await impsim(cwd, 'run copied.yaml');
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /^copied\.yaml:2:9 copies: 60000 copies take some \d+ MB of the heap; it is limited to \d+ MB \(node --max-old-space-size\), enough for \d+ copies\n/,
    );
    expect(stderr).toContain('2 | copies: 60000');
    expect(Object.keys(contentsOf(cwd))).toEqual(['copied.yaml']);
  });

  it('is valid, since another machine may have the room', async () => {
    expect(await impsim(withScenario(), 'check copied.yaml')).toMatchObject({ code: 0 });
  });

  it('runs with as many copies as are told to fit', async () => {
    const cwd = withScenario();
    const { stderr } = await impsim(cwd, 'run copied.yaml', SMALL_HEAP);
    const enough = Number(/enough for (\d+) copies/.exec(stderr)?.[1]);
    expect(enough).toBeGreaterThan(1_000);
    writeFileSync(join(cwd, 'fewer.yaml'), COPIED.replace('60000', String(enough)));
    expect(await impsim(cwd, 'run fewer.yaml --quiet', SMALL_HEAP)).toMatchObject({ code: 0 });
  });
});
