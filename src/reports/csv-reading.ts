/**
 * Reads CSV as `csv-text.ts` writes it, and as spreadsheets save it again: with a byte order mark,
 * with line feeds alone, without the last line end.
 */
import { unescapeFormula } from './csv-text.js';

/** A row and the line of the file, from 1, on which it begins. */
export type CsvRow = { readonly line: number; readonly cells: readonly string[] };

export type CsvReading =
  | { readonly rows: readonly CsvRow[] }
  /** What is wrong, on which line. */
  | { readonly line: number; readonly fault: string };

const BYTE_ORDER_MARK = '\uFEFF';

/** One cell and what ends it: in quotes or not; the rest of a cell that is neither is a fault. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/** All rows, the header among them. Lines without any character are left out. */
export const readCsv = (text: string): CsvReading => {
  const content = text.startsWith(BYTE_ORDER_MARK) ? text.slice(BYTE_ORDER_MARK.length) : text;
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let beganOn = 1;
  CELL.lastIndex = 0;
  while (CELL.lastIndex < content.length || cells.length > 0) {
    const match = CELL.exec(content);
    if (match === null) return { line, fault: 'quotes in a cell that does not stand in quotes' };
    const [whole, quoted, bare = '', end] = match;
    line += lineBreaksIn(whole);
    cells.push(unescapeFormula(quoted?.replaceAll('""', '"') ?? bare));
    if (end === ',') continue;
    if (cells.length > 1 || whole !== end) rows.push({ line: beganOn, cells });
    cells = [];
    beganOn = line;
  }
  return { rows };
};

const lineBreaksIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;
