/**
 * Starts runs of the load gate, each in a process of its own, from one bundle: that is how the
 * product runs, and a loader of TypeScript would add its own memory to what is measured.
 */
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import type { Outcome } from './load-gate-outcome.js';

const BUNDLE = '.cache/load-gate-run.mjs';
const PROFILES = '.cache/load-gate-profiles';

/** A census counts more, and takes longer; a profile says where the time goes, and takes longer too. */
export type Purpose = 'time' | 'census' | 'profile';

/** Bundles the model as it stands now, for the runs that follow. */
export async function bundleRun(): Promise<void> {
  await build({
    entryPoints: ['bench/load-gate-run.ts'],
    outfile: BUNDLE,
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
}

/** Runs one day with about that many clients. */
export function runOnce(clients: number, purpose: Purpose): Outcome {
  const flags = purpose === 'profile' ? ['--cpu-prof', `--cpu-prof-dir=${PROFILES}`] : [];
  const options = purpose === 'census' ? ['--census'] : [];
  const text = execFileSync(
    process.execPath,
    [...flags, BUNDLE, '--clients', String(clients), ...options],
    { encoding: 'utf8' },
  );
  const outcome: Outcome = JSON.parse(text);
  return outcome;
}
