/** Reads numbers from words of a command line. */

const DECIMAL = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** `25000`, `25,000`, `1.5`; NaN for everything else, so that a check of ranges refuses it. */
export const numberOf = (word: string): number =>
  DECIMAL.test(word) ? Number(word.replaceAll(',', '')) : Number.NaN;

const PERCENT_A_YEAR = /^(.*?)\s*%(?:\/y(?:ear)?)?$/;

/** `10%/y`, `10%/year`, `10%`; NaN for everything else. */
export const percentAYearOf = (word: string): number =>
  numberOf(PERCENT_A_YEAR.exec(word)?.[1] ?? '');
