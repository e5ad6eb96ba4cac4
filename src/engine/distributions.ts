/**
 * Laws of chance, each with the mean that it promises. A law is a value without state: all chance
 * comes from the stream that the caller hands in.
 */
import { log, exp } from './elementary.js';
import { SetupError } from './errors.js';
import type { RandomStream } from './random-stream.js';
import { standardExponential } from './standard-exponential.js';
import { standardNormal } from './standard-normal.js';
import { microseconds, type Duration } from './units.js';

export type Distribution = {
  readonly mean: number;
  draw(stream: RandomStream): number;
};

/** A law of spans. Draws are whole microseconds, so that sums are exact and events can tie. */
export type DurationDistribution = {
  readonly mean: Duration;
  draw(stream: RandomStream): Duration;
};

/**
 * The spans that a law of microseconds gives, rounded; what it gives below zero counts as zero.
 * `durations(exponential(seconds(5)))` is exponential with a mean of five seconds.
 */
export const durations = (law: Distribution): DurationDistribution => ({
  mean: microseconds(law.mean),
  draw: (stream) => microseconds(Math.max(0, law.draw(stream))),
});

/** Always the same value. Draws nothing. */
export const constant = (value: number): Distribution => ({ mean: value, draw: () => value });

/** Anything from `low` up and below `high`, as likely everywhere. */
export function uniform({ low, high }: { low: number; high: number }): Distribution {
  expected(low <= high, 'a uniform law to have low <= high', `${low} and ${high}`);
  return {
    mean: (low + high) / 2,
    draw: (stream) => low + (high - low) * stream.fraction(),
  };
}

/** Gaps between events that happen at random, at a rate of one in `mean`. */
export function exponential(mean: number): Distribution {
  expected(mean > 0, 'an exponential law to have a mean above 0', mean);
  return { mean, draw: (stream) => mean * standardExponential(stream) };
}

/** The bell around `mean`, with its standard deviation. */
export function normal({ mean, deviation }: { mean: number; deviation: number }): Distribution {
  expected(deviation >= 0, 'a normal law to have a deviation of 0 or more', deviation);
  return { mean, draw: (stream) => mean + deviation * standardNormal(stream) };
}

/**
 * Positive values with a long right tail, given by their own mean and standard deviation, not by
 * those of their logarithm: these are the figures that measurements report.
 */
export function logNormal({ mean, deviation }: { mean: number; deviation: number }): Distribution {
  expected(mean > 0, 'a log-normal law to have a mean above 0', mean);
  expected(deviation >= 0, 'a log-normal law to have a deviation of 0 or more', deviation);
  const variation = deviation / mean;
  const variance = log(1 + variation * variation);
  const center = log(mean) - variance / 2;
  const spread = Math.sqrt(variance);
  return { mean, draw: (stream) => exp(center + spread * standardNormal(stream)) };
}

function expected(condition: boolean, what: string, got: number | string): void {
  if (!condition) throw new SetupError(`Expected ${what}, got ${got}`);
}
