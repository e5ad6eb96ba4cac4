// Runs the bundled scenarios, of the busy days the smallest, under several versions of Node and
// compares every byte of every file that they write: node scripts/same-bytes.mjs [version...]
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMAND, ensureBuilt, filesBelow } from './fresh-build.mjs';

const SUPPORTED = ['20', '22', '24'];
const DIGITS_SHOWN = 12;
const SMALLEST_DAY = 'busy-day-7k';

const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** The program of that version of Node, from the package registry, and its exact version. */
const nodeOf = (version) => {
  const told = 'JSON.stringify([process.execPath, process.version])';
  const words = ['-y', '-p', `node@${version}`, 'node', '-p', told];
  return JSON.parse(execFileSync('npx', words, { encoding: 'utf8', stdio: 'pipe' }));
};

/** Runs all scenarios under that version; answers the digest of each file by its name. */
const filesUnder = (version, out) => {
  const [program, exact] = nodeOf(version);
  const names = readdirSync('src/scenarios/library')
    .map((file) => file.replace(/\.yaml$/, ''))
    .filter((name) => !name.startsWith('busy-day-') || name === SMALLEST_DAY);
  execFileSync(program, [COMMAND, 'run', ...names, '--quiet', '--out', out], { stdio: 'pipe' });
  const digests = filesBelow(out).map((file) => [file, sha256(readFileSync(join(out, file)))]);
  return { exact, digests: new Map(digests) };
};

/** The names of all files that are not the same, or are not there, in both runs. */
const differing = (one, other) =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (file) => one.get(file) !== other.get(file),
  );

const versions = process.argv.length > 2 ? process.argv.slice(2) : SUPPORTED;
await ensureBuilt();
const folder = mkdtempSync(join(tmpdir(), 'same-bytes-'));
try {
  const runs = versions.map((version) => filesUnder(version, join(folder, version)));
  for (const { exact, digests } of runs) {
    const different = differing(runs[0].digests, digests);
    const whole = sha256(JSON.stringify([...digests])).slice(0, DIGITS_SHOWN);
    const verdict = different.length === 0 ? 'same' : `DIFFERENT: ${different.join(', ')}`;
    console.log(`node ${exact.padEnd(10)} ${digests.size} files  ${whole}  ${verdict}`);
    // No file at all would be the same everywhere, and prove nothing.
    if (different.length > 0 || digests.size === 0) process.exitCode = 1;
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
