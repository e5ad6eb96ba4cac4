/** The text of a scenario file: UTF-8, of a size that a person could have written. */

/** Larger files are refused before anything reads them. */
export const FILE_SIZE_MAX = 1_000_000;

const REPLACEMENT = '\uFFFD';

/** The bytes as text, for showing them: a byte order mark is left out, a stray byte becomes U+FFFD. */
export const shownText = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes);

/**
 * Offset in the shown text of the first byte that is not UTF-8, or none. A U+FFFD that the file
 * itself holds is none.
 */
export function strayByteAt(bytes: Uint8Array, shown: string): number | undefined {
  if (!shown.includes(REPLACEMENT)) return undefined;
  let offset = 0;
  let read = startsWithByteOrderMark(bytes) ? BYTE_ORDER_MARK.length : 0;
  for (const character of shown) {
    const encoded = encoder.encode(character);
    if (character === REPLACEMENT && !isAt(bytes, read, encoded)) return offset;
    offset += character.length;
    read += encoded.length;
  }
  return undefined;
}

const encoder = new TextEncoder();

const BYTE_ORDER_MARK = encoder.encode('\uFEFF');

const startsWithByteOrderMark = (bytes: Uint8Array): boolean => isAt(bytes, 0, BYTE_ORDER_MARK);

const isAt = (bytes: Uint8Array, start: number, wanted: Uint8Array): boolean =>
  wanted.every((byte, place) => bytes[start + place] === byte);
