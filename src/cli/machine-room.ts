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
  readonly heapLimit: number;
};

export const machineMemory = (): MachineMemory => ({
  total: totalmem(),
  constrained: process.constrainedMemory(),
  heapLimit: getHeapStatistics().heap_size_limit,
});

/** The lower limit of machine and container. */
export const memoryIn = ({ total, constrained, heapLimit }: MachineMemory): Memory => ({
  all: constrained === undefined || constrained <= 0 ? total : Math.min(total, constrained),
  heap: heapLimit,
});

/** Replications run beside the first run, one of them at least. */
export const roomFor = (replications: number, memory: Memory): Room => ({
  ...memory,
  runs: replications > 1 ? 2 : 1,
});

/** Of the threads asked for those that fit beside the first run; at least one. */
export const threadsThatFit = (asked: number, ofRun: Memory, memory: Memory): number =>
  Math.max(1, Math.min(asked, Math.floor(memory.all / ofRun.all) - 1));
