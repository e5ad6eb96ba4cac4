import fc from 'fast-check';
import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { SetupError } from '../../src/engine/errors.js';
import type { RandomStream } from '../../src/engine/random-stream.js';
import { RandomStreams } from '../../src/engine/random-streams.js';
import { kolmogorovSmirnov, kolmogorovSmirnovBound } from './support/goodness-of-fit.js';

const draws = (stream: RandomStream, count: number): number[] =>
  Array.from({ length: count }, () => stream.uint32());

describe('the streams of a run', () => {
  it("draw what seedrandom's alea draws from seed, replication and purpose", () => {
    const stream = new RandomStreams('winter', 3).named('arrivals');
    const root = seedrandom.alea('winter/3/arrivals');
    expect(stream.uint32()).toBe(root.int32() >>> 0);
    expect(stream.fraction()).toBe(root.double());
  });

  it('draw the same in whatever order they are asked for', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 1 }), (purposes) => {
        const streams = new RandomStreams('seed', 0);
        for (const purpose of purposes) {
          const alone = new RandomStreams('seed', 0).named(purpose);
          expect(draws(streams.named(purpose), 4)).toEqual(draws(alone, 4));
        }
      }),
    );
  });

  it('differ by seed, by replication and by purpose', () => {
    const streams = [
      new RandomStreams('seed', 1).named('a'),
      new RandomStreams('seeds', 1).named('a'),
      new RandomStreams('seed', 2).named('a'),
      new RandomStreams('seed', 1).named('b'),
      new RandomStreams('seed', 1).rows('a', 1).row(0),
    ];
    const firsts = streams.map((stream) => draws(stream, 2).join());
    expect(new Set(firsts).size).toBe(streams.length);
  });

  it('give rows that depend on seed, replication, purpose and index alone', () => {
    const one = new RandomStreams('seed', 1);
    one.named('something else');
    const other = new RandomStreams('seed', 1);
    expect(draws(one.rows('users', 9).row(4), 3)).toEqual(draws(other.rows('users', 5).row(4), 3));
  });

  it('draw fractions that are uniform from 0 to 1', () => {
    const stream = new RandomStreams('seed', 1).named('uniform');
    const sample = Array.from({ length: 50_000 }, () => stream.fraction());
    expect(kolmogorovSmirnov(sample, (x) => x)).toBeLessThan(kolmogorovSmirnovBound);
  });

  it('draw on when the seed is 0, which is a seed like another', () => {
    expect(() => new RandomStreams('0', 0).named('a')).not.toThrow();
  });

  it('refuse an empty seed and a replication that is not a whole number', () => {
    expect(() => new RandomStreams('', 1)).toThrow(SetupError);
    expect(() => new RandomStreams('seed', 1.5)).toThrow(SetupError);
    expect(() => new RandomStreams('seed', -1)).toThrow(SetupError);
  });

  it('refuse to give one purpose to two parts', () => {
    const streams = new RandomStreams('seed', 1);
    streams.named('a');
    expect(() => streams.named('a')).toThrow(SetupError);
    expect(() => streams.rows('a', 1)).toThrow(SetupError);
  });
});
