/**
 * How much memory this machine has for runs. It decides which scenarios are refused beforehand, and on
 * how many threads replications run; never what a run comes to.
 */
import { totalmem } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import type { Memory } from '../scenarios/format/run-memory.js';
import type { Room } from '../scenarios/loader/memory-check.js';

/** What a machine says of itself, in bytes. */
export type MachineMemory = {
  readonly total: number;
  /** What a container leaves to the process: 0 or undefined where nothing limits it. */
  readonly constrained: number | undefined;
  /** Of all generations of V8's heap. */
  readonly heapLimit: number;
};

export const machineMemory = (): MachineMemory => ({
  total: totalmem(),
  constrained: process.constrainedMemory(),
  heapLimit: getHeapStatistics().heap_size_limit,
});

/** Three semi-spaces of 16 MB, which V8 counts under the limit and gives to nothing that lasts. */
const YOUNG_GENERATION = 3 * 2 ** 24;

/** The lower limit of machine and container; of the heap what is left to the old generation. */
export const memoryIn = ({ total, constrained, heapLimit }: MachineMemory): Memory => ({
  all: constrained === undefined || constrained <= 0 ? total : Math.min(total, constrained),
  heap: Math.max(0, heapLimit - YOUNG_GENERATION),
});

/** Replications run beside the first run, one of them at least. */
export const roomFor = (replications: number, memory: Memory): Room => ({
  ...memory,
  runs: replications > 1 ? 2 : 1,
});

/** Of the threads asked for those that fit beside the first run; at least one. */
export const threadsThatFit = (asked: number, ofRun: Memory, memory: Memory): number =>
  Math.max(1, Math.min(asked, Math.floor(memory.all / ofRun.all) - 1));
