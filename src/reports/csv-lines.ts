/**
 * CSV by RFC 4180, UTF-8 without BOM, lines ended by CRLF. A cell that a spreadsheet would take for a
 * formula is written behind an apostrophe; csv-rows.ts takes it off again.
 */

/** What a cell begins with that a spreadsheet runs as a formula. */
export const FORMULA_STARTS = '=+-@\t\r';

export type CsvCell = string | number | boolean | null;

/** The text of a whole file. Numbers stand as they are: -5 is no formula. */
export const csvLines = (rows: readonly (readonly CsvCell[])[]): string =>
  rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');

const NEEDS_QUOTES = /[",\r\n]/;

const cellText = (cell: CsvCell): string => {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const isFormula = cell !== '' && FORMULA_STARTS.includes(cell.charAt(0));
  const text = isFormula ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
