/**
 * Shares and means in a scenario file: decimals, taken digit by digit into whole parts per million.
 */
import * as z from 'zod';
import { ONE } from './share.js';

const DECIMAL = /^(\d)(?:\.(\d{1,6}))?$/;
const DECIMALS = 6;

/** A decimal from 0 to `max`, in parts per million; `max` is a whole number up to 9. */
export const decimal = (what: string, max: number) => {
  const expected = `${what} from 0 to ${max} with at most ${DECIMALS} decimals`;
  return z
    .union(
      [z.string(expected).regex(DECIMAL, expected), z.number(expected).min(0).max(max)],
      expected,
    )
    .transform((written, context): number => {
      const [, whole, fraction = ''] = DECIMAL.exec(String(written)) ?? [];
      const parts = Number(whole) * ONE + Number(fraction.padEnd(DECIMALS, '0'));
      // No digits at all count as too many.
      if (parts <= max * ONE) return parts;
      context.addIssue(expected);
      return z.NEVER;
    });
};

/** A share of a whole, in parts per million. */
export const share = decimal('a share', 1);
