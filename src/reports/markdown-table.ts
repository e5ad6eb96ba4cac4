/**
 * Tables that line up on a terminal and are tables where Markdown is read, so that people can paste
 * what a command prints into a document.
 */
import { padded, widest } from './text-width.js';

export type Column<Row> = {
  readonly title: string;
  readonly cell: (row: Row) => string;
  /** Numbers stand to the right. */
  readonly isNumber?: boolean;
};

const LEAST_WIDTH = 3;

/** Lines without an end; a heading and a rule even where there is no row. */
export const markdownTable = <Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): readonly string[] => {
  const laidOut = columns.map(({ title, cell, isNumber = false }) => {
    const cells = rows.map((row) => escaped(cell(row)));
    const width = Math.max(LEAST_WIDTH, widest([title, ...cells]));
    const line = '-'.repeat(width - 1);
    return {
      heading: fitted(title, width, isNumber),
      rule: isNumber ? `${line}:` : `${line}-`,
      cells: cells.map((text) => fitted(text, width, isNumber)),
    };
  });
  return [
    lineOf(laidOut.map(({ heading }) => heading)),
    lineOf(laidOut.map(({ rule }) => rule)),
    ...rows.map((_, at) => lineOf(laidOut.map(({ cells }) => cells[at] ?? ''))),
  ];
};

const lineOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const escaped = (text: string): string => text.replaceAll('|', '\\|');

const fitted = (text: string, width: number, isNumber: boolean): string =>
  isNumber ? ' '.repeat(width - widest([text])) + text : padded(text, width);
