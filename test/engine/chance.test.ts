import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chance, integerBelow } from '../../src/engine/chance.js';
import { InvariantViolation } from '../../src/engine/errors.js';
import { StreamRows } from '../../src/engine/stream-rows.js';
import { chiSquare, chiSquareBound } from './support/goodness-of-fit.js';

const newStream = () => new StreamRows([4, 5, 6], 1).row(0);

describe('chance', () => {
  it('never says yes at 0 and always at 1', () => {
    const stream = newStream();
    for (let draw = 0; draw < 1_000; draw += 1) {
      expect(chance(0, stream)).toBe(false);
      expect(chance(1, stream)).toBe(true);
    }
  });

  it('says yes as often as its probability tells', () => {
    const stream = newStream();
    const draws = 100_000;
    for (const probability of [0.001, 0.3, 0.97]) {
      let yes = 0;
      for (let draw = 0; draw < draws; draw += 1) if (chance(probability, stream)) yes += 1;
      const statistic = chiSquare([yes, draws - yes], [probability, 1 - probability]);
      expect(statistic).toBeLessThan(chiSquareBound(1));
    }
  });

  it('draws once, whatever the probability', () => {
    const [one, other] = [newStream(), newStream()];
    chance(0, one);
    other.fraction();
    expect(one.uint32()).toBe(other.uint32());
  });
});

describe('an integer below a bound', () => {
  it('is a whole number from 0 up and below it', () => {
    const stream = newStream();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (bound) => {
        const drawn = integerBelow(bound, stream);
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < bound).toBe(true);
      }),
    );
  });

  it('is each number as likely', () => {
    const stream = newStream();
    for (const bound of [2, 3, 10, 97]) {
      const counts = Array.from({ length: bound }, () => 0);
      for (let draw = 0; draw < 1_000 * bound; draw += 1) counts[integerBelow(bound, stream)]! += 1;
      const even = counts.map(() => 1 / bound);
      expect(chiSquare(counts, even)).toBeLessThan(chiSquareBound(bound - 1));
    }
  });

  it('favours no number where the bound does not divide 2^32', () => {
    // Without rejection the lower half of these would come twice as often as the upper half.
    const bound = 3 * 2 ** 30;
    const stream = newStream();
    const counts = [0, 0, 0];
    for (let draw = 0; draw < 30_000; draw += 1)
      counts[Math.floor(integerBelow(bound, stream) / 2 ** 30)]! += 1;
    expect(chiSquare(counts, [1 / 3, 1 / 3, 1 / 3])).toBeLessThan(chiSquareBound(2));
  });

  it('refuses a bound that is no whole number from 1 to 2^32', () => {
    const stream = newStream();
    for (const bound of [0, -1, 1.5, 2 ** 32 + 1, NaN])
      expect(() => integerBelow(bound, stream)).toThrow(InvariantViolation);
    expect(() => integerBelow(2 ** 32, stream)).not.toThrow();
  });
});
