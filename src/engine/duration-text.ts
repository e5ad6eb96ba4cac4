/**
 * Durations as people write them: `1h30m`, `9m59s`, `1.5s`.
 *
 * A duration is one number or more, each with its unit, the largest unit first and each unit at
 * most once; only the last number may have a fraction. Digits are counted as integers and never
 * pass through floating point, so `0.1s` is 100,000 microseconds and `0.0000001s` is a fault.
 *
 * The canonical form, which `formatDuration` writes, is the shortest of this pattern: days, hours,
 * minutes and seconds, those that are zero left out, the seconds with their fraction; a span under a
 * second is a number of milliseconds, one under a millisecond a number of microseconds, and no time
 * at all is `0s`. So `6m20s`, `1h`, `1d12h`, `1.5s`, `250ms`, `7us`. Parsing it gives the span back.
 */
import {
  days,
  hours,
  microseconds,
  milliseconds,
  minutes,
  seconds,
  type Duration,
} from './units.js';

/** The span, or what a duration would have looked like: `a duration with its unit, such as 90s`. */
export type ParsedDuration = { readonly duration: Duration } | { readonly expected: string };

/** The longest span that a text can name: a leap year. */
export const LONGEST_DURATION: Duration = days(366);

type Unit = { readonly name: string; readonly span: Duration };

const day: Unit = { name: 'd', span: days(1) };
const hour: Unit = { name: 'h', span: hours(1) };
const minute: Unit = { name: 'm', span: minutes(1) };
const second: Unit = { name: 's', span: seconds(1) };
const millisecond: Unit = { name: 'ms', span: milliseconds(1) };
const microsecond: Unit = { name: 'us', span: microseconds(1) };

/** Largest first, the order in which a duration names them. */
const units: readonly Unit[] = [day, hour, minute, second, millisecond, microsecond];

/** Nobody needs more; a longer text would only make the integers long. */
const LENGTH_MAX = 64;

const PART = /(\d+)(?:\.(\d+))?([a-z]+)/gy;
const NEGATIVE = /^-\d/;

/** The span that the text names, exactly; or what a duration would have looked like. */
export function parseDuration(text: string): ParsedDuration {
  if (NEGATIVE.test(text)) return { expected: 'a duration from 0s up' };
  const parts = text.length > LENGTH_MAX ? [] : [...text.matchAll(PART)];
  const matched = parts.reduce((length, part) => length + part[0].length, 0);
  if (parts.length === 0 || matched < text.length) {
    return { expected: 'a duration with its unit, such as 90s' };
  }
  return sumOf(parts);
}

/** The span in its canonical form. */
export function formatDuration(duration: Duration): string {
  if (duration === 0) return '0s';
  if (duration < millisecond.span) return decimal(duration, microsecond);
  if (duration < second.span) return decimal(duration, millisecond);
  let rest: number = duration;
  let text = '';
  for (const unit of [day, hour, minute]) {
    const count = Math.floor(rest / unit.span);
    if (count > 0) text += `${count}${unit.name}`;
    rest -= count * unit.span;
  }
  return rest === 0 ? text : text + decimal(rest, second);
}

function sumOf(parts: readonly RegExpExecArray[]): ParsedDuration {
  let sum = 0n;
  let previous = -1;
  for (const [place, part] of parts.entries()) {
    const [, whole = '', fraction = '', name = ''] = part;
    const rank = units.findIndex((unit) => unit.name === name);
    const unit = units[rank];
    if (unit === undefined) return { expected: 'a duration in the units d, h, m, s, ms and us' };
    if (rank === previous) return { expected: `the unit ${name} once` };
    if (rank < previous) return { expected: 'the largest unit first, as in 1h30m' };
    if (fraction !== '' && place < parts.length - 1) {
      return { expected: 'a fraction in the last number only, as in 1m1.5s' };
    }
    const numerator = BigInt(whole + fraction) * BigInt(unit.span);
    const denominator = 10n ** BigInt(fraction.length);
    if (numerator % denominator !== 0n) return { expected: 'a whole number of microseconds' };
    sum += numerator / denominator;
    previous = rank;
  }
  if (sum > BigInt(LONGEST_DURATION)) {
    return { expected: `a duration of at most ${formatDuration(LONGEST_DURATION)}` };
  }
  return { duration: microseconds(Number(sum)) };
}

/** A number of one unit with as many decimals as it needs; exact, since it only moves digits. */
function decimal(span: number, unit: Unit): string {
  const whole = Math.floor(span / unit.span);
  const digits = String(unit.span).length - 1;
  const fraction = String(span % unit.span)
    .padStart(digits, '0')
    .replace(/0+$/, '');
  return fraction === '' ? `${whole}${unit.name}` : `${whole}.${fraction}${unit.name}`;
}
