// Writes reports/sample: what impsim writes of a use case, of a node that is lost, and of a plan.
//   node scripts/write-sample.mjs           writes it anew
//   node scripts/write-sample.mjs --check   writes it elsewhere and compares every byte
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMAND, ensureBuilt, filesBelow } from './fresh-build.mjs';

const SAMPLE = 'reports/sample';
const SCENARIOS = ['quiet-mode-flow', 'ha-node-lost-5k'];
const PLAN = ['size', '--users', '25000', '--clients-per-user', '2', '--growth', '10%/y'];
const PLAN_FOLDER = 'size-25000';
/** Pictures have the same bytes on this platform only. */
const DRAWS_REFERENCE = process.platform === 'linux' && process.arch === 'x64';

/** Runs the command, which has to end well; answers what it prints. */
const impsim = (...words) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...words], {
    encoding: 'utf8',
    // What the shell says of colours, reporters and platforms changes nothing here.
    env: { PATH: process.env.PATH },
  });
  if (status !== 0)
    throw new Error(`impsim ${words.join(' ')} ended with ${status}\n${stdout}${stderr}`);
  return stdout;
};

const writeSample = (folder) => {
  impsim('run', ...SCENARIOS, '--quiet', '--out', folder);
  const plan = join(folder, PLAN_FOLDER);
  mkdirSync(plan, { recursive: true });
  const files = ['csv', 'html', 'png'].flatMap((kind) => [
    `--${kind}`,
    join(plan, kind === 'png' ? 'sizing.png' : `plan.${kind}`),
  ]);
  writeFileSync(join(plan, 'plan.md'), impsim(...PLAN, '--verify', ...files));
  writeFileSync(join(plan, 'plan.json'), impsim(...PLAN, '--verify', '--json'));
};

/** Why the two folders are not the same, of the first file that is not; undefined where they are. */
const differenceOf = (written, committed) => {
  const names = new Set([...filesBelow(written), ...filesBelow(committed)]);
  for (const name of [...names].toSorted(byName)) {
    if (name.endsWith('.png') && !DRAWS_REFERENCE) continue;
    const [now, then] = [written, committed].map((folder) => join(folder, name));
    if (!existsSync(then)) return `${join(SAMPLE, name)} is not there, and would be written now`;
    if (!existsSync(now)) return `${join(SAMPLE, name)} would not be written any more`;
    if (!readFileSync(now).equals(readFileSync(then)))
      return `${join(SAMPLE, name)} is not what would be written now`;
  }
  return undefined;
};

const byName = (one, other) => (one < other ? -1 : 1);

const check = () => {
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));
  try {
    writeSample(folder);
    const difference = existsSync(SAMPLE) ? differenceOf(folder, SAMPLE) : `there is no ${SAMPLE}`;
    if (difference === undefined) {
      console.log(`sample: ${filesBelow(folder).length} files, as they are written now`);
      return;
    }
    console.error(`sample: ${difference}; \`npm run docs:sample\` writes it anew`);
    process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
};

await ensureBuilt();
if (process.argv.includes('--check')) check();
else {
  rmSync(SAMPLE, { recursive: true, force: true });
  writeSample(SAMPLE);
  console.log(`sample: wrote ${filesBelow(SAMPLE).length} files to ${SAMPLE}`);
}
