/** The two plain questions that one asks of chance. */
import { invariant } from './errors.js';
import type { RandomStream } from './random-stream.js';

const WORDS = 2 ** 32;

/** Answers yes with a probability from 0 to 1. Draws once, also where the answer is certain. */
export const chance = (probability: number, stream: RandomStream): boolean =>
  stream.fraction() < probability;

/**
 * A whole number from 0 up and below `bound`, each exactly as likely. The bound is a whole number
 * from 1 to 2^32.
 */
export function integerBelow(bound: number, stream: RandomStream): number {
  invariant(
    Number.isInteger(bound) && bound >= 1 && bound <= WORDS,
    'a whole number is drawn below a whole number from 1 to 2^32',
  );
  // Words beyond the last whole multiple of the bound would favour the small numbers.
  const usable = WORDS - (WORDS % bound);
  for (;;) {
    const word = stream.uint32();
    if (word < usable) return word % bound;
  }
}
