/** The same model in C++ over std::priority_queue, compiled where a compiler is at hand. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { HoldResult, HoldRun } from './hold-model.js';

const source = fileURLToPath(new URL('baseline/hold.cpp', import.meta.url));
const folder = fileURLToPath(new URL('../.cache/', import.meta.url));
const program = `${folder}hold-baseline`;
const compilers = ['c++', 'g++', 'clang++'];

export type Baseline = (run: HoldRun) => HoldResult;

/** Answers how to run the baseline; undefined where nothing compiles it. */
export function compiledBaseline(): Baseline | undefined {
  mkdirSync(folder, { recursive: true });
  return compilers.some(compiles) ? runBaseline : undefined;
}

function compiles(compiler: string): boolean {
  try {
    execFileSync(compiler, ['-std=c++17', '-O3', '-o', program, source], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function runBaseline({ pending, warmUp, horizon }: HoldRun): HoldResult {
  const words = [pending, warmUp, horizon].map(String);
  const output = execFileSync(program, words, { encoding: 'utf8' });
  const [events, clock, checksum, nanoseconds] = output.trim().split(' ').map(Number);
  return { events: events!, clock: clock!, checksum: checksum!, nanoseconds: nanoseconds! };
}
