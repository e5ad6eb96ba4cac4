/**
 * Versions of Jabber (`11.7`) and of Expressway (`X8.8`): text, compared number by number (DEV-5),
 * so that 11.10 is newer than 11.7.
 */
declare const text: unique symbol;

/** A version as written, known to have the form of one. */
export type Version = string & { readonly [text]: 'Version' };

const FORM = /^X?\d+(\.\d+)*$/;

/** Whether the text has the form of a version: numbers joined by dots, an Expressway's with an X. */
export const isVersion = (candidate: string): candidate is Version => FORM.test(candidate);

/** Whether `version` is `minimum` or newer. Missing numbers count as 0: 12 is 12.0. */
export const isAtLeast = (version: Version, minimum: Version): boolean => {
  const have = numbersOf(version);
  const need = numbersOf(minimum);
  for (let place = 0; place < Math.max(have.length, need.length); place += 1) {
    const difference = (have[place] ?? 0) - (need[place] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
};

const numbersOf = (version: Version): readonly number[] =>
  version.replace('X', '').split('.').map(Number);
