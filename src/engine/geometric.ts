/**
 * How many times in a row, where each time may be the last with one probability: whole numbers from
 * 1 up, with the mean that is given.
 */
import type { Distribution } from './distributions.js';
import { log } from './elementary.js';
import { SetupError } from './errors.js';
import { standardExponential } from './standard-exponential.js';

/** @throws {SetupError} if the mean is below 1. */
export function geometric(mean: number): Distribution {
  if (!(mean >= 1))
    throw new SetupError(`Expected a geometric law to have a mean from 1 up, got ${mean}`);
  // Whole steps of an exponential are geometric: each is as likely as the one before to be the last.
  const perStep = mean === 1 ? 0 : -1 / log(1 - 1 / mean);
  return { mean, draw: (stream) => 1 + Math.floor(standardExponential(stream) * perStep) };
}
