/**
 * Keys as the product's database has them, for logs: derived from a name, so that they are the same
 * in every run. They mean nothing.
 */

/** The start value and the multiplier of the 32-bit FNV-1a hash. */
const START_VALUE = 0x811c9dc5;
const MULTIPLIER = 0x01000193;

const HEXADECIMAL = 16;
const DIGITS_IN_WORD = 8;
const WORDS = 4;

/** A key of the usual form, such as d23ef9ea-8392-dbbf-61db-1d9e1d505243. */
export const derivedKey = (name: string): string => {
  let digits = '';
  for (let word = 0; word < WORDS; word += 1)
    digits += hashOf(`${word} ${name}`).toString(HEXADECIMAL).padStart(DIGITS_IN_WORD, '0');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

const hashOf = (text: string): number => {
  let hash = START_VALUE;
  for (let place = 0; place < text.length; place += 1)
    hash = Math.imul(hash ^ text.charCodeAt(place), MULTIPLIER) >>> 0;
  return hash;
};
