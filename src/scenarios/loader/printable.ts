/**
 * How texts of a file are quoted in messages: safe for a terminal, and short. A file can hold
 * anything, also sequences that move the cursor or turn the line around.
 */
const LENGTH_MAX = 60;

/** What names, clients, durations and versions are made of. */
const PLAIN = /^[\p{L}\p{M}\p{Nd}._/-]+$/u;

/** Controls, surrogates without a partner, line separators, and marks that turn the direction. */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** The text with each unsafe character replaced by `?`; it keeps its length. */
export const safe = (text: string): string => text.replace(UNSAFE, '?');

/** The text cut to a length fit for a message, never through the middle of a character. */
const cut = (text: string): string =>
  text.length <= LENGTH_MAX
    ? text
    : `${text.slice(0, LENGTH_MAX).replace(/[\uD800-\uDBFF]$/, '')}…`;

/** A name as it is, anything else in quotes. */
export const shown = (text: string): string => (PLAIN.test(text) ? cut(text) : quoted(text));

export const quoted = (text: string): string => JSON.stringify(brief(text));

/** Safe and short. */
export const brief = (text: string): string => safe(cut(text));
