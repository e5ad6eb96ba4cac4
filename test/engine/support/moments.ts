/** The moments of a sample: its mean, and its variance about the mean. */
export function moments(sample: readonly number[]): { mean: number; variance: number } {
  const mean = sample.reduce((sum, x) => sum + x, 0) / sample.length;
  const variance = sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (sample.length - 1);
  return { mean, variance };
}

/** By how many of its standard errors a sample's mean misses the true one. */
export function missedBy(sample: readonly number[], mean: number, variance: number): number {
  return (moments(sample).mean - mean) / Math.sqrt(variance / sample.length);
}

/** A miss by more than so many standard errors happens once in a thousand samples. */
export const missMax = 3.29;
