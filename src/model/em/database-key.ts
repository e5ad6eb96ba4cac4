/**
 * Keys as the product's database has them, for logs: derived from a name, so that they are the same
 * in every run. They mean nothing.
 */

import { fnvOf } from '../../engine/fnv.js';

const HEXADECIMAL = 16;
const DIGITS_IN_WORD = 8;
const WORDS = 4;

/** A key of the usual form, such as d23ef9ea-8392-dbbf-61db-1d9e1d505243. */
export const derivedKey = (name: string): string => {
  let digits = '';
  for (let word = 0; word < WORDS; word += 1)
    digits += fnvOf(`${word} ${name}`).toString(HEXADECIMAL).padStart(DIGITS_IN_WORD, '0');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
