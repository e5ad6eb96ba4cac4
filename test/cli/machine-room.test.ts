import { describe, expect, it } from 'vitest';
import { machineMemory, memoryIn, roomFor, threadsThatFit } from '../../src/cli/machine-room.js';

const machine = { total: 8_000, constrained: undefined, heapLimit: 4_144 * 2 ** 20 };
const run = { all: 1_000, heap: 100 };

describe('the memory of a machine', () => {
  it('is what the container leaves, where that is less', () => {
    expect(memoryIn({ ...machine, constrained: 512 }).all).toBe(512);
    expect(memoryIn({ ...machine, constrained: 2 ** 64 }).all).toBe(8_000);
  });

  it.each([undefined, 0])('is all of it where the limit is %s', (constrained) => {
    expect(memoryIn({ ...machine, constrained })).toEqual({
      all: 8_000,
      heap: 4_096 * 2 ** 20,
    });
  });

  it('has no heap left where only the young generation fits', () => {
    expect(memoryIn({ ...machine, heapLimit: 2 ** 20 }).heap).toBe(0);
  });

  it('is known of this one', () => {
    const { all, heap } = memoryIn(machineMemory());
    expect(all).toBeGreaterThan(0);
    expect(heap).toBeGreaterThan(0);
  });
});

describe('replications', () => {
  it('need room for two runs at one time, one alone for one', () => {
    expect(roomFor(1, run).runs).toBe(1);
    expect(roomFor(2, run).runs).toBe(2);
  });

  it.each([
    [8, 8_999, 7],
    [8, 9_000, 8],
    [8, 9_001, 8],
    [3, 9_000, 3],
    [8, 100, 1],
  ])('asked for %i threads in %i bytes have %i beside the first run', (asked, all, threads) => {
    expect(threadsThatFit(asked, run, { all, heap: 1 })).toBe(threads);
  });
});
