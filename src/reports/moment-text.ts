/**
 * Moments of a run as traces and verdicts write them: the time since the start, `0s`, `0.41s`, `1h30m`.
 * In the column of a trace all fractions have as many digits, so that moments less than a second apart
 * compare at a glance: `0.20s` and `0.24s`, `10.41s` and `11s`.
 */
import { formatDuration } from '../engine/duration-text.js';
import { microseconds, minutes, seconds, type Instant } from '../engine/units.js';

/** With no more digits than the moment needs. */
export const momentText = (at: Instant): string => textWith(digitsOf(at), at);

/** How the column that has these moments writes each of them. */
export const momentColumn = (moments: Iterable<Instant>): ((at: Instant) => string) => {
  let digits = 0;
  for (const at of moments) digits = Math.max(digits, digitsOf(at));
  return (at) => textWith(digits, at);
};

const SECOND = seconds(1);
const MINUTE = minutes(1);
const DIGITS = String(SECOND).length - 1;

const textWith = (digits: number, at: Instant): string => {
  if (at % SECOND === 0) return formatDuration(microseconds(at));
  const inMinute = at % MINUTE;
  const whole = at - inMinute;
  const head = whole === 0 ? '' : formatDuration(microseconds(whole));
  return `${head}${Math.floor(inMinute / SECOND)}.${fractionOf(at).slice(0, digits)}s`;
};

const digitsOf = (at: Instant): number => fractionOf(at).replace(/0+$/, '').length;

const fractionOf = (at: Instant): string => String(at % SECOND).padStart(DIGITS, '0');
