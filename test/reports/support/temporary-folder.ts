/** Folders for tests that write: each is there for one test and gone after it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder, which goes when the test that asked for it ends. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'impsim-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** Every file below a folder by its path there, hidden ones too, and every folder with a `/`. */
export const contentsOf = (folder: string): Readonly<Record<string, string>> => {
  const contents: Record<string, string> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) contents[`${name}/`] = '';
    else contents[name] = readFileSync(path, 'utf8');
  }
  return contents;
};
