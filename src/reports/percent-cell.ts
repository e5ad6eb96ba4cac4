/**
 * A percentage as files have it: to three decimals, which tell one session of the largest node apart.
 */
const DECIMALS_FACTOR = 1_000;

export const percentCell = (percent: number): number =>
  Math.round(percent * DECIMALS_FACTOR) / DECIMALS_FACTOR;
