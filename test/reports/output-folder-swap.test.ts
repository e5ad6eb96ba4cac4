/** The disk refuses in the very moment in which a report takes the place of the last one. */
import * as fs from 'node:fs';
import { expect, it, vi } from 'vitest';
import { OutputError, writeOutput } from '../../src/reports/output-folder.js';
import { contentsOf, temporaryFolder } from './support/temporary-folder.js';

vi.mock('node:fs', async (load) => {
  const actual = await load<typeof fs>();
  return { ...actual, renameSync: vi.fn<typeof fs.renameSync>(actual.renameSync) };
});

const summary = { name: 'summary.json', content: '{ "scenario": "flow" }' };

it('puts the last report back when the new one cannot take its place', () => {
  const out = temporaryFolder();
  writeOutput(out, 'flow', [summary]);
  const before = contentsOf(out);
  const rename = vi.mocked(fs.renameSync);
  const actual = rename.getMockImplementation()!;
  // The last report moves aside; then the new one is refused.
  rename.mockImplementationOnce(actual).mockImplementationOnce(() => {
    throw new Error('EIO: i/o error, rename');
  });
  expect(() => writeOutput(out, 'flow', [summary])).toThrow(OutputError);
  expect(contentsOf(out)).toEqual(before);
});
