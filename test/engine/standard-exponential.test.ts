import { describe, expect, it } from 'vitest';
import type { RandomStream } from '../../src/engine/random-stream.js';
import { standardExponential } from '../../src/engine/standard-exponential.js';
import { StreamRows } from '../../src/engine/stream-rows.js';
import { kolmogorovSmirnov, kolmogorovSmirnovBound } from './support/goodness-of-fit.js';
import { missedBy, missMax } from './support/moments.js';

const sampleOf = (size: number): number[] => {
  const stream = new StreamRows([7, 8, 9], 1).row(0);
  return Array.from({ length: size }, () => standardExponential(stream));
};

/** Draws the same fraction for ever, until it is told others first. */
const scripted = (...fractions: number[]): RandomStream => ({
  uint32: () => 0,
  fraction: () => fractions.shift() ?? 0.5,
});

const law = (x: number): number => 1 - Math.exp(-x);

describe('the standard exponential', () => {
  it('follows its law', () => {
    expect(kolmogorovSmirnov(sampleOf(200_000), law)).toBeLessThan(kolmogorovSmirnovBound);
  });

  it('has mean 1 and second moment 2', () => {
    const sample = sampleOf(200_000);
    const squares = sample.map((x) => x * x);
    expect(Math.abs(missedBy(sample, 1, 1))).toBeLessThan(missMax);
    expect(Math.abs(missedBy(squares, 2, 20))).toBeLessThan(missMax);
  });

  it('follows its law in the tail, which has no end', () => {
    const tail = sampleOf(2_000_000).filter((x) => x > 8);
    expect(tail.length).toBeGreaterThan(2_000_000 * Math.exp(-8) - 3.3 * 26);
    expect(tail.length).toBeLessThan(2_000_000 * Math.exp(-8) + 3.3 * 26);
    expect(Math.abs(missedBy(tail, 9, 1))).toBeLessThan(missMax);
  });

  it('adds one edge for each visit to the tail', () => {
    const tail = 0.999_999 / 256;
    const inner = standardExponential(scripted());
    const once = standardExponential(scripted(tail));
    const twice = standardExponential(scripted(tail, tail));
    expect(twice - once).toBeCloseTo(once - inner, 12);
    expect(once - inner).toBeCloseTo(7.697, 3);
  });
});
