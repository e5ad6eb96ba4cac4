/**
 * The command as people get it: bundled by the project's own build, and run as a process. It is
 * built into a folder of its own, so that nobody's `dist` is pulled away from under them.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

export type Ended = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
};

/** Where a process runs, and which of its pipes the reader closes before anything comes. */
export type Circumstances = {
  readonly cwd: string;
  readonly closed?: readonly ('stdout' | 'stderr')[];
  readonly environment?: Readonly<Record<string, string>>;
};

/** Tests run in pipelines too, where the command would report in another form. */
const OUTSIDE_OF_PIPELINES = { CI: '', GITHUB_ACTIONS: '', GITHUB_STEP_SUMMARY: '' };

const BUILD_TIMEOUT = 60_000;

/** Builds the command before the tests of a file, and removes it after them; answers where it is. */
export const useBuiltCommand = (): (() => string) => {
  let folder = '';
  beforeAll(() => {
    folder = buildCommand();
  }, BUILD_TIMEOUT);
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return () => folder;
};

const buildCommand = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'impsim-build-'));
  for (const name of ['src', 'package.json']) symlinkSync(resolve(name), join(folder, name));
  const build = resolve('scripts', 'build.mjs');
  execFileSync(process.execPath, [build, '--without-types'], { cwd: folder });
  return folder;
};

/** Runs the command that was built into the folder, until it ends. */
export const runBuilt = (
  folder: string,
  words: readonly string[],
  { cwd, closed = [], environment = {} }: Circumstances,
): Promise<Ended> =>
  new Promise((settle, reject) => {
    const command = join(folder, 'dist', 'impsim.js');
    const child = spawn(process.execPath, [command, ...words], {
      cwd,
      env: { ...process.env, ...OUTSIDE_OF_PIPELINES, ...environment },
    });
    const read = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => (read[name] += text));
      if (closed.includes(name)) child[name].destroy();
    }
    child.on('error', reject);
    child.on('close', (code) => settle({ code, ...read }));
  });
