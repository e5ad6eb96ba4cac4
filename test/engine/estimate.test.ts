/** Means with their intervals, and how often the interval of 95 % holds the true mean. */
import { describe, expect, it } from 'vitest';
import { covers, estimateOf } from '../../src/engine/estimate.js';
import { normal, uniform, type Distribution } from '../../src/engine/distributions.js';
import { RandomStreams } from '../../src/engine/random-streams.js';

describe('an estimate', () => {
  it('has the mean, and an interval after two observations', () => {
    expect(estimateOf([3])).toEqual({ mean: 3, halfWidth: Infinity, replications: 1 });
    const two = estimateOf([1, 3]);
    // The deviation of 1 and 3 is the square root of 2, their standard error 1.
    expect(two.mean).toBe(2);
    expect(two.halfWidth).toBeCloseTo(12.706, 10);
  });

  it('is certain where all observations agree', () => {
    expect(estimateOf([5, 5, 5])).toEqual({ mean: 5, halfWidth: 0, replications: 3 });
  });

  it.each([
    ['normal', 5, normal({ mean: 7, deviation: 2 })],
    ['normal', 10, normal({ mean: 7, deviation: 2 })],
    ['uniform', 5, uniform({ low: 0, high: 1 })],
  ] as const)('of a %s law holds the mean in 95 of 100 cases, from %i runs', (_, runs, law) => {
    const seeds = 4_000;
    let held = 0;
    for (let seed = 0; seed < seeds; seed += 1)
      if (covers(estimateOf(observed(law, `seed ${seed}`, runs)), law.mean)) held += 1;
    // Four standard errors of a share of 95 % among so many.
    const margin = 4 * Math.sqrt((0.95 * 0.05) / seeds);
    expect(Math.abs(held / seeds - 0.95)).toBeLessThan(margin);
  });
});

const observed = (law: Distribution, seed: string, runs: number): readonly number[] =>
  Array.from({ length: runs }, (_, replication) =>
    law.draw(new RandomStreams(seed, replication).named('observation')),
  );
