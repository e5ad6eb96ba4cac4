/** The style of a page, with a font in it only where a page has letters that machines may lack. */
import { readFileSync } from 'node:fs';
import { fontFile } from '../chart/font.js';

/** @param body the markup that is to be shown */
export const styleSheetFor = (body: string): string =>
  HANGUL.test(body) ? `${styleSheet()}${fontFace()}` : styleSheet();

/** Syllables and their letters: what a machine without a Korean font shows as empty boxes. */
const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]/u;
const HANGUL_RANGE = 'U+1100-11FF, U+3130-318F, U+AC00-D7AF';

/** In the order in which they stand in the page; what all parts build on is the first. */
const SHEETS = [
  'report',
  'figure',
  'key-figures',
  'extension-mobility',
  'swimlane',
  'sizing',
] as const;

/** Beside this file, or in the package beside the bundle. */
const styleSheet = (): string =>
  SHEETS.map((name) => readFileSync(new URL(`./style/${name}.css`, import.meta.url), 'utf8')).join(
    '\n',
  );

/** The name is the one that the sheet asks for before all others. */
const fontFace = (): string => {
  const font = readFileSync(fontFile()).toString('base64');
  return (
    '/* Pretendard, SIL Open Font License 1.1, https://openfontlicense.org */\n' +
    `@font-face { font-family: 'impsim Hangul'; unicode-range: ${HANGUL_RANGE}; ` +
    `src: url(data:font/woff2;base64,${font}) format('woff2'); }\n`
  );
};
