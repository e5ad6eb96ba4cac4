/** Text made to fit a width in columns, of which a Hangul syllable takes two. */
import { widest } from '../text-width.js';

/** Cut short with an ellipsis where it is too wide. */
export const cut = (text: string, columns: number): string => {
  if (widest([text]) <= columns) return text;
  let kept = '';
  for (const character of text) {
    if (widest([kept + character]) > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
};

/** Broken into lines between words; a word that is too wide is cut. */
export const wrapped = (text: string, columns: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widest([longer]) > columns) {
      lines.push(line);
      line = cut(word, columns);
    } else line = cut(longer, columns);
  }
  return [...lines, line];
};
