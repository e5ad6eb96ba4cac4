/**
 * How far drawn numbers lie from the law that they should follow. Seeds are fixed, so a test that
 * holds once holds always; the bounds are those that a true sample exceeds once in a thousand times.
 */

/** Pearson's statistic over cells of known probability. */
export function chiSquare(counts: readonly number[], probabilities: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count, cell) => {
    const expected = total * probabilities[cell]!;
    return sum + (count - expected) ** 2 / expected;
  }, 0);
}

/** The value that chi-square exceeds once in a thousand times (Wilson and Hilferty's approximation). */
export function chiSquareBound(degrees: number): number {
  const thousandthOfNormal = 3.0902;
  const spread = 2 / (9 * degrees);
  return degrees * (1 - spread + thousandthOfNormal * Math.sqrt(spread)) ** 3;
}

/** Kolmogorov and Smirnov's distance, times the root of the sample's size. Sorts the sample. */
export function kolmogorovSmirnov(sample: number[], cumulative: (x: number) => number): number {
  sample.sort((one, other) => one - other);
  const size = sample.length;
  const distance = sample.reduce((largest, x, rank) => {
    const expected = cumulative(x);
    return Math.max(largest, expected - rank / size, (rank + 1) / size - expected);
  }, 0);
  return distance * Math.sqrt(size);
}

/** What `kolmogorovSmirnov` exceeds once in a thousand times. */
export const kolmogorovSmirnovBound = 1.9495;
