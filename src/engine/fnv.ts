/** The 32-bit FNV-1a hash, over whole words and over the letters of a text. */

export const FNV_START = 0x811c9dc5;
const MULTIPLIER = 0x01000193;

/** The hash of what was mixed before and of one word more; with a sign, as integers of 32 bits are quickest. */
export const fnvMixed = (hash: number, word: number): number => Math.imul(hash ^ word, MULTIPLIER);

/** The hash of the UTF-16 units of a text, without a sign. */
export const fnvOf = (text: string): number => {
  let hash = FNV_START;
  for (let place = 0; place < text.length; place += 1)
    hash = fnvMixed(hash, text.charCodeAt(place));
  return hash >>> 0;
};
