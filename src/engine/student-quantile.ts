/**
 * The 97.5 % quantiles of Student's t: how many standard errors an interval of 95 % reaches to either
 * side of a mean. From the table of critical values in the NIST/SEMATECH e-Handbook of Statistical
 * Methods, 1.3.6.7.2.
 */
import { invariant } from './errors.js';

/** By degrees of freedom, from 1 on. */
const EXACT = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145,
  2.131, 2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048,
  2.045, 2.042,
] as const;

/** From so many degrees on, until the next. */
const BEYOND: readonly (readonly [degrees: number, quantile: number])[] = [
  [100, 1.984],
  [60, 2],
  [50, 2.009],
  [40, 2.021],
];

/**
 * Between rows of the table it is that of fewer degrees, which makes an interval a little too wide
 * and never too narrow.
 */
export function studentQuantile(degrees: number): number {
  invariant(Number.isInteger(degrees) && degrees >= 1, 'degrees of freedom are counted from 1 up');
  const exact = EXACT[degrees - 1];
  if (exact !== undefined) return exact;
  const row = BEYOND.find(([from]) => degrees >= from);
  return row === undefined ? EXACT.at(-1)! : row[1];
}
