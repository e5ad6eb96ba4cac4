/**
 * CSV as every file of ours has it: UTF-8 without byte order mark, a comma between cells, CRLF behind
 * every row, quotes where a cell needs them. Text that a spreadsheet would take for a formula is
 * written with an apostrophe before it, and read without.
 */
import { stringify } from 'csv-stringify/sync';

export type Cell = string | number;

export type CsvOptions = {
  /** Puts every cell in quotes. */
  readonly quoted?: boolean;
};

/** The file of a header and rows. A number is written in its shortest form. */
export const csvText = (
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  { quoted = false }: CsvOptions = {},
): string =>
  stringify([header, ...rows], {
    record_delimiter: LINE_END,
    quoted,
    // Without it a cell with a lone line break would tear its row apart.
    quote_record_delimiter: true,
    cast: { string: escapeFormula, number: String },
  });

const LINE_END = '\r\n';

/**
 * What spreadsheets take for the beginning of a formula. Apostrophes before it count in, so that a
 * text that looks escaped already gets one more, and every text comes back as it was.
 */
const FORMULA = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
const ESCAPED = /^'+[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

const escapeFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The text of a cell as it was before it was written. */
export const unescapeFormula = (text: string): string =>
  ESCAPED.test(text) ? text.slice(1) : text;
