/** Runs the command as people get it, bundled and as a process of its own, and says what it took. */
import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const COMMAND = 'dist/impsim.js';
const OUT = '.cache/bench-reports';
const NANOSECONDS_IN_SECOND = 1e9;
const BYTES_IN_KILOBYTE = 1_024;
const BYTES_IN_MEGABYTE = 1e6;
const MARK = 'took ';

/** Has the process tell what it used, as the last that it does. */
const TELLING = `data:text/javascript,process.on('exit',()=>{
const {maxRSS}=process.resourceUsage();
process.stderr.write('\\n${MARK}'+JSON.stringify({maxRSS})+'\\n')})`;

/** Bundles the command as it stands now. */
export const buildProduct = (): void => {
  execFileSync(process.execPath, ['scripts/build.mjs', '--without-types'], { stdio: 'ignore' });
};

/** Seconds, from before the process until after it. @throws {Error} if the command fails. */
export const timeProduct = (words: readonly string[]): number => {
  const begun = process.hrtime.bigint();
  run([], words);
  return Number(process.hrtime.bigint() - begun) / NANOSECONDS_IN_SECOND;
};

/** The process at its largest, in megabytes of 10^6 bytes. @throws {Error} if the command fails. */
export const memoryOfProduct = (words: readonly string[]): number => {
  // An earlier report is read before it is replaced, and would count.
  rmSync(OUT, { recursive: true, force: true });
  const told = run(['--import', TELLING], words).split(`\n${MARK}`)[1] ?? '';
  const used: { readonly maxRSS: number } = JSON.parse(told);
  return (used.maxRSS * BYTES_IN_KILOBYTE) / BYTES_IN_MEGABYTE;
};

/** Answers what it writes to standard error. */
const run = (flags: readonly string[], words: readonly string[]): string => {
  const places = words[0] === 'run' ? ['--out', OUT] : [];
  const ended = spawnSync(process.execPath, [...flags, COMMAND, ...words, ...places], {
    encoding: 'utf8',
    maxBuffer: Infinity,
  });
  if (ended.status !== 0)
    throw new Error(`Expected ${words.join(' ')} to end with 0, got ${ended.stderr}`);
  return ended.stderr;
};
