/**
 * Plays sequences in a process of its own, from one bundle, as the product runs. Where every name that a
 * module imports is looked up at each use, as in a test, millions of sequences take three times as long.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Outcome } from './every-sequence.js';
import type { plays } from './sequence-plays.js';

/** @throws {Error} if the process fails. */
export const played = (name: keyof typeof plays): Outcome => {
  const folder = mkdtempSync(join(tmpdir(), 'impsim-sequences-'));
  try {
    const bundle = join(folder, 'play.mjs');
    bundleInto(bundle);
    const outcome: Outcome = JSON.parse(
      execFileSync(process.execPath, [bundle, name], { encoding: 'utf8' }),
    );
    return outcome;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const ENTRY = `import { plays } from './sequence-plays.js';
console.log(JSON.stringify(plays[process.argv[2]]()));`;

const bundleInto = (outfile: string): void => {
  buildSync({
    stdin: { contents: ENTRY, resolveDir: import.meta.dirname },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    minifySyntax: true,
    logLevel: 'error',
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
};
