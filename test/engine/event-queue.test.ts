import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RandomStream } from '../../src/engine/random-stream.js';
import { StreamRows } from '../../src/engine/stream-rows.js';
import { QueuePair } from './support/queue-pair.js';

const DAY = 86_400_000_000;
const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const whole = (stream: RandomStream, below: number): number =>
  Math.floor(stream.fraction() * below);

/** How far ahead of the last popped key an entry is pushed. */
const laws: Readonly<Record<string, (stream: RandomStream) => number>> = {
  'constant delays': () => 1_000,
  'many ties': (stream) => whole(stream, 4),
  'uniform delays': (stream) => whole(stream, 1_000_000),
  'exponential delays': (stream) => Math.floor(-1e6 * Math.log(1 - stream.fraction())),
  'bimodal delays': (stream) => whole(stream, stream.fraction() < 0.9 ? 100 : 1e9),
  'heavy tails': (stream) => Math.floor((1 - stream.fraction()) ** -3),
  'one instant': () => 0,
  'microseconds and weeks': (stream) => whole(stream, stream.fraction() < 0.5 ? 3 : 50 * DAY),
};

describe.each(Object.entries(laws))('an event queue under %s', (_, delay) => {
  it.each([0, 1, 2, 60, 300, 3_000])('pops as a sorted list does with %i pending', (pending) => {
    const stream = new StreamRows([pending, 2, 3], 1).row(0);
    const pair = new QueuePair();
    for (let push = 0; push < pending; push += 1) pair.push(delay(stream));
    for (let hold = 0; hold < 4_000; hold += 1) {
      pair.pop();
      pair.push(pair.now + delay(stream));
      // Pending entries drift up and down, so that rungs form and empty in all ways.
      if (whole(stream, 5) === 0) pair.push(pair.now + delay(stream));
      if (whole(stream, 5) === 0) pair.pop();
    }
    expect(pair.drain()).toBeUndefined();
  });

  it('pops as a sorted list does when bursts fall among what is about to leave', () => {
    const stream = new StreamRows([5, 2, 3], 1).row(0);
    const pair = new QueuePair();
    for (let burst = 0; burst < 12; burst += 1) {
      for (let push = 0; push < 400; push += 1) pair.push(pair.now + delay(stream));
      for (let pop = 0; pop < 350; pop += 1) pair.pop();
    }
    expect(pair.drain()).toBeUndefined();
  });
});

describe('an event queue', () => {
  it('pops as a sorted list does in thousands of scripts', () => {
    const push = fc.record({
      do: fc.constant('push'),
      key: fc.oneof(fc.nat(5), fc.nat(1_000), fc.nat(2 ** 30)),
      times: fc.oneof(fc.constant(1), fc.nat(70)),
    });
    const pop = fc.record({ do: fc.constant('pop'), key: fc.nat(2_000), times: fc.nat(90) });
    fc.assert(
      fc.property(fc.array(fc.oneof(push, pop), { maxLength: 30 }), (script) => {
        const pair = new QueuePair();
        for (const command of script)
          for (let time = 0; time < command.times; time += 1)
            if (command.do === 'push') pair.push(command.key + time * (command.key % 3));
            else pair.pop(command.key % 2 === 0 ? Infinity : command.key);
        expect(pair.drain()).toBeUndefined();
      }),
      { numRuns: 3_000 },
    );
  });

  it('keeps an entry whose key is at the bound', () => {
    const pair = new QueuePair();
    pair.push(10);
    pair.pop(10);
    expect(pair.size).toBe(1);
    pair.pop(11);
    expect(pair.size).toBe(0);
  });

  it('takes keys below all that it holds, and below those that have left', () => {
    const pair = new QueuePair();
    pair.push(...range(1_000).map((index) => 1_000_000 - index));
    pair.pop();
    pair.push(...range(1_000).map((index) => 500_000 - index * index));
    expect(pair.drain()).toBeUndefined();
  });

  it('takes a key that was just popped, behind the entries of that key', () => {
    const pair = new QueuePair();
    pair.push(...range(300).map((index) => index % 3));
    while (pair.size > 0) {
      pair.pop();
      if (pair.size % 2 === 0) pair.push(pair.now);
      else pair.pop();
    }
    expect(pair.drain()).toBeUndefined();
  });

  it('takes early entries in front of thousands of one key', () => {
    const pair = new QueuePair();
    pair.push(...range(3_000).map(() => 30));
    for (let round = 0; round < 500; round += 1) {
      pair.pop();
      pair.push(28, 29, 28);
      for (let pop = 0; pop < 3; pop += 1) pair.pop();
    }
    expect(pair.drain()).toBeUndefined();
  });

  it('drains and fills again, also with earlier keys', () => {
    const pair = new QueuePair();
    for (const base of [0, DAY, 5, 2 ** 52, 0]) {
      pair.push(...range(200).map((index) => base + ((index * 7_919) % 1_000)));
      expect(pair.drain()).toBeUndefined();
    }
  });

  it('takes keys up to the largest whole number', () => {
    const pair = new QueuePair();
    pair.push(...range(500).map((index) => Number.MAX_SAFE_INTEGER - (index % 50)));
    pair.push(...range(53).map((power) => 2 ** power));
    pair.push(...range(500).map((index) => index % 50));
    expect(pair.drain()).toBeUndefined();
  });

  it('descends from one far entry to a crowd of near ones', () => {
    const pair = new QueuePair();
    pair.push(50 * DAY);
    pair.push(...range(2_000).map((index) => (index * 7_919) % 5_000));
    for (let hold = 0; hold < 20_000; hold += 1) {
      pair.pop();
      pair.push(pair.now + 1 + ((hold * 31) % 997));
    }
    expect(pair.drain()).toBeUndefined();
  });
});
