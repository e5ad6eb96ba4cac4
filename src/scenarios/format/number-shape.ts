/** Numbers in a scenario file. */
import * as z from 'zod';

const wholeExpected = 'a whole number from 0 up';

export const wholeNumber = z.int(wholeExpected).min(0, wholeExpected);

/** Sessions pass the limit that applies under failover, so a percentage may pass a hundred. */
const PERCENTAGE = /^\d{1,3}(?:\.(\d{1,6}))?%$/;

const percentageExpected = 'a percentage, such as 80% or 66.7%';

/** A percentage and to how many decimals it is written. */
export const percentage = z
  .string(percentageExpected)
  .regex(PERCENTAGE, percentageExpected)
  .transform((text) => ({
    percent: Number(text.slice(0, -1)),
    decimals: PERCENTAGE.exec(text)?.[1]?.length ?? 0,
  }));
