/** Text cut to a length, never through the middle of a character. */
const CUT = '…';

/** @param lengthMax in UTF-16 code units, the sign of the cut included */
export const briefText = (text: string, lengthMax: number): string =>
  text.length <= lengthMax
    ? text
    : `${text.slice(0, lengthMax - CUT.length).replace(/[\uD800-\uDBFF]$/, '')}${CUT}`;
