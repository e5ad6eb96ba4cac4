/** The geometric law, against its mean, its variance and its lack of memory. */
import { describe, expect, it } from 'vitest';
import { SetupError } from '../../src/engine/errors.js';
import { geometric } from '../../src/engine/geometric.js';
import { RandomStreams } from '../../src/engine/random-streams.js';
import { Tally } from '../../src/engine/tally.js';

const DRAWS = 200_000;

describe('the geometric law', () => {
  it.each([1.2, 7, 10])('keeps its mean of %d and its variance', (mean) => {
    const stream = new RandomStreams('geometric', 0).named(`mean ${mean}`);
    const tally = new Tally();
    const law = geometric(mean);
    for (let draw = 0; draw < DRAWS; draw += 1) tally.add(law.draw(stream));
    const variance = mean * (mean - 1);
    expect(law.mean).toBe(mean);
    expect(tally.min).toBe(1);
    expect(Math.abs(tally.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / DRAWS));
    expect(tally.variance / variance).toBeCloseTo(1, 1);
  });

  it('ends each time with the same probability', () => {
    const stream = new RandomStreams('geometric', 0).named('ends');
    const counts = new Map<number, number>();
    const law = geometric(4);
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const value = law.draw(stream);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    let left = DRAWS;
    for (let value = 1; value <= 8; value += 1) {
      const ended = counts.get(value) ?? 0;
      expect(Math.abs(ended / left - 1 / 4)).toBeLessThan(4 * Math.sqrt(3 / 16 / left));
      left -= ended;
    }
  });

  it('is 1 where that is its mean, and has no lesser one', () => {
    const stream = new RandomStreams('geometric', 0).named('one');
    for (let draw = 0; draw < 100; draw += 1) expect(geometric(1).draw(stream)).toBe(1);
    expect(() => geometric(0.9)).toThrow(SetupError);
    expect(() => geometric(NaN)).toThrow(SetupError);
  });
});
