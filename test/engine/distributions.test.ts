import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  constant,
  durations,
  exponential,
  logNormal,
  normal,
  uniform,
  type Distribution,
} from '../../src/engine/distributions.js';
import { SetupError } from '../../src/engine/errors.js';
import { StreamRows } from '../../src/engine/stream-rows.js';
import { seconds } from '../../src/engine/units.js';
import { digest } from './support/digest.js';
import { kolmogorovSmirnov, kolmogorovSmirnovBound } from './support/goodness-of-fit.js';
import { missedBy, missMax } from './support/moments.js';
import { normalBelow } from './support/normal-law.js';

const SIZE = 50_000;

const sampleOf = (law: Distribution): number[] => {
  const stream = new StreamRows([1, 4, 7], 1).row(0);
  return Array.from({ length: SIZE }, () => law.draw(stream));
};

/** Mean 8 and deviation 6 belong to a logarithm of this variance and mean. */
const variance = Math.log(1 + (6 / 8) ** 2);
const center = Math.log(8) - variance / 2;

const laws = [
  {
    name: 'uniform',
    law: uniform({ low: 2, high: 5 }),
    below: (x: number) => (x - 2) / 3,
    mean: 3.5,
    variance: 9 / 12,
  },
  {
    name: 'exponential',
    law: exponential(20),
    below: (x: number) => 1 - Math.exp(-x / 20),
    mean: 20,
    variance: 400,
  },
  {
    name: 'normal',
    law: normal({ mean: -3, deviation: 2 }),
    below: (x: number) => normalBelow((x + 3) / 2),
    mean: -3,
    variance: 4,
  },
  {
    name: 'log-normal',
    law: logNormal({ mean: 8, deviation: 6 }),
    below: (x: number) => normalBelow((Math.log(x) - center) / Math.sqrt(variance)),
    mean: 8,
    variance: 36,
  },
];

describe.each(laws)('the $name law', ({ law, below, mean, variance: expectedVariance }) => {
  it('has the mean that it promises', () => {
    expect(law.mean).toBe(mean);
    expect(Math.abs(missedBy(sampleOf(law), mean, expectedVariance))).toBeLessThan(missMax);
  });

  it('draws as its closed form tells', () => {
    expect(kolmogorovSmirnov(sampleOf(law), below)).toBeLessThan(kolmogorovSmirnovBound);
  });
});

describe('the constant law', () => {
  it('draws its value and takes nothing from the stream', () => {
    const [one, other] = [0, 0].map(() => new StreamRows([1, 2, 3], 1).row(0));
    expect(constant(5).draw(one!)).toBe(5);
    expect(one!.uint32()).toBe(other!.uint32());
  });
});

describe('the spans of a law', () => {
  it('are whole microseconds, never negative', () => {
    const stream = new StreamRows([1, 2, 3], 1).row(0);
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(1_000), (mean, deviation) => {
        const span = durations(normal({ mean, deviation })).draw(stream);
        expect(Number.isInteger(span) && span >= 0).toBe(true);
      }),
    );
  });

  it('have the mean of the law', () => {
    const law = durations(exponential(seconds(5)));
    const stream = new StreamRows([1, 2, 3], 1).row(0);
    const sample = Array.from({ length: SIZE }, () => law.draw(stream));
    expect(law.mean).toBe(seconds(5));
    expect(Math.abs(missedBy(sample, seconds(5), seconds(5) ** 2))).toBeLessThan(missMax);
  });
});

it('draws the same bits everywhere', () => {
  const digests = laws.map(({ name, law }) => `${name} ${digest(sampleOf(law))}`);
  expect(digests).toEqual([
    'uniform 26c273af',
    'exponential 2122923d',
    'normal df017ae9',
    'log-normal dfd66828',
  ]);
});

it('refuses parameters that belong to no law', () => {
  expect(() => uniform({ low: 2, high: 1 })).toThrow(SetupError);
  expect(() => exponential(0)).toThrow(SetupError);
  expect(() => exponential(NaN)).toThrow(SetupError);
  expect(() => normal({ mean: 1, deviation: -1 })).toThrow(SetupError);
  expect(() => logNormal({ mean: 0, deviation: 1 })).toThrow(SetupError);
});
