import { describe, expect, it } from 'vitest';
import { standardNormal } from '../../src/engine/standard-normal.js';
import { StreamRows } from '../../src/engine/stream-rows.js';
import { kolmogorovSmirnov, kolmogorovSmirnovBound } from './support/goodness-of-fit.js';
import { missedBy, missMax } from './support/moments.js';
import { normalBelow } from './support/normal-law.js';

const sampleOf = (size: number): number[] => {
  const stream = new StreamRows([7, 8, 9], 1).row(0);
  return Array.from({ length: size }, () => standardNormal(stream));
};

describe('the standard normal', () => {
  it('follows its law', () => {
    expect(kolmogorovSmirnov(sampleOf(200_000), normalBelow)).toBeLessThan(kolmogorovSmirnovBound);
  });

  it('has the moments 0, 1, 0 and 3', () => {
    const sample = sampleOf(200_000);
    const power = (n: number): number[] => sample.map((x) => x ** n);
    expect(Math.abs(missedBy(sample, 0, 1))).toBeLessThan(missMax);
    expect(Math.abs(missedBy(power(2), 1, 2))).toBeLessThan(missMax);
    expect(Math.abs(missedBy(power(3), 0, 15))).toBeLessThan(missMax);
    expect(Math.abs(missedBy(power(4), 3, 96))).toBeLessThan(missMax);
  });

  it('follows its law in both tails, beyond the edge', () => {
    const size = 1_000_000;
    const edge = 3.654_152_885_361_009;
    const sample = sampleOf(size);
    const beyond = size * (1 - normalBelow(edge));
    for (const sign of [1, -1]) {
      const tail = sample.map((x) => x * sign).filter((x) => x > edge);
      expect(Math.abs(tail.length - beyond)).toBeLessThan(missMax * Math.sqrt(beyond));
      const law = (x: number): number =>
        (normalBelow(x) - normalBelow(edge)) / (1 - normalBelow(edge));
      expect(kolmogorovSmirnov(tail, law)).toBeLessThan(kolmogorovSmirnovBound);
    }
  });
});
