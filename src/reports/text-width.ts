/** Columns of text that line up on a terminal: Hangul and other wide characters take two places. */
import stringWidth from 'string-width';

/** The width of the widest text; 0 where there is none. */
export const widest = (texts: readonly string[]): number => {
  let width = 0;
  for (const text of texts) width = Math.max(width, stringWidth(text));
  return width;
};

/** The text, with spaces behind it up to that width. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));
