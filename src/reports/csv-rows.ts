/**
 * Reads CSV by RFC 4180, ours or another program's: with or without quotes, LF or CRLF, with or
 * without a BOM. What was escaped as a formula is given back as it was.
 */
import { FORMULA_STARTS } from './csv-lines.js';

export type CsvRow = {
  /** Where the row begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
};

/** The text is no CSV; the message says where. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
}

const BOM = '\uFEFF';

/** A cell, quoted or plain, and what ends it: `,`, the end of the line, or the end of the text. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/** Rows in their order; empty lines are left out. @throws {CsvError} if a quote is not closed. */
export const csvRows = (text: string): readonly CsvRow[] => {
  const source = text.startsWith(BOM) ? text.slice(BOM.length) : text;
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let firstLine = 1;
  CELL.lastIndex = 0;
  while (CELL.lastIndex < source.length || cells.length > 0) {
    const found = CELL.exec(source);
    if (found === null) throw new CsvError(`line ${line}: a quote is not where it can be`);
    const [whole, quoted, bare = '', end] = found;
    cells.push(unescaped(quoted === undefined ? bare : quoted.replaceAll('""', '"')));
    line += lineEndsIn(whole);
    if (end === ',') continue;
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: firstLine, cells });
    cells = [];
    firstLine = line;
  }
  return rows;
};

const lineEndsIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;

const unescaped = (cell: string): string =>
  cell.length > 1 && cell.startsWith("'") && FORMULA_STARTS.includes(cell.charAt(1))
    ? cell.slice(1)
    : cell;
