/**
 * The measures of the drawing, in its own units, of which a screen that is wide enough shows one a
 * pixel. Which font a reader has is not known, so widths of text are reckoned letter by letter from a
 * wide one, with room to spare.
 */
import { widest } from '../../text-width.js';

/** The style sheet has the same two widths, as shares of their sum. */
export const NAMES_WIDTH = 150;
export const TIME_WIDTH = 850;

const TEXT_SIZE = 11;

/** How wide letters are, in sizes of the font. */
const IDEOGRAM = 1.08;
const WIDEST_LETTER = 1.02;
const CAPITAL = 0.79;
const LETTER = 0.65;
const NARROW = 0.42;

const WIDE_LETTERS = /[MWmw@%…]/u;
const NARROW_LETTERS = /[ijlI.,:;'|()ft ]/u;
const CAPITALS = /\p{Lu}/u;

/** The room that a text takes. */
export const textWidth = (text: string): number => {
  let width = 0;
  for (const letter of text) width += letterWidth(letter);
  return width * TEXT_SIZE;
};

const letterWidth = (letter: string): number => {
  const columns = widest([letter]);
  if (columns === 0) return 0;
  if (columns > 1) return IDEOGRAM;
  if (WIDE_LETTERS.test(letter)) return WIDEST_LETTER;
  if (NARROW_LETTERS.test(letter)) return NARROW;
  return CAPITALS.test(letter) ? CAPITAL : LETTER;
};

/** The text, cut short with an ellipsis where it takes more than that room. */
export const fitted = (text: string, room: number): string => {
  if (textWidth(text) <= room) return text;
  let kept = '';
  for (const letter of text) {
    if (textWidth(`${kept}${letter}…`) > room) break;
    kept += letter;
  }
  return `${kept}…`;
};

/** Coordinates are written with one decimal. */
export const coordinate = (value: number): string => value.toFixed(1);
