/**
 * Products of whole numbers and decimal fractions, without the stray bit of a binary fraction:
 * 70 x 1.1 is 77, not 77.00000000000001, so that rounding up never adds one by mistake.
 */

/** Parts of one, as finely as an input may be given: four decimals. */
const PARTS = 10_000;

/** Whether the number is finite and has at most four decimals. */
export const isFourDecimals = (value: number): boolean =>
  Number.isFinite(value) && Math.round(value * PARTS) / PARTS === value;

/** The exact sum of numbers of at most four decimals. */
export const sumOf = (values: readonly number[]): number =>
  values.reduce((parts, value) => parts + Math.round(value * PARTS), 0) / PARTS;

/** A whole number times one of at most four decimals, rounded up; exact below 2^53 / 10,000. */
export const productUp = (count: number, factor: number): number =>
  Math.ceil((count * Math.round(factor * PARTS)) / PARTS);
