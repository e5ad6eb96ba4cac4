/** CSV that is written is read again as it was, and other programs' CSV is read too. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvLines } from '../../src/reports/csv-lines.js';
import { CsvError, csvRows } from '../../src/reports/csv-rows.js';

const cellsOf = (text: string): readonly (readonly string[])[] =>
  csvRows(text).map(({ cells }) => cells);

/** An apostrophe before a formula is ours to write, and so not to be found in a name. */
const cell = fc
  .oneof(fc.string(), fc.constantFrom('=1+1', '@x', '-5', '"', 'a,b', 'a\r\nb', '\t', '김'))
  .filter((text) => !/^'[=+\-@\t\r]/.test(text));

describe('CSV', () => {
  it('is read as it was written, formulas and line ends within cells included', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 })), (rows) => {
        expect(cellsOf(csvLines(rows))).toEqual(rows);
      }),
    );
  });

  it('ends lines with CRLF and writes no formula that a spreadsheet would run', () => {
    expect(csvLines([['=cmd()', -5, null, true, 'a"b']])).toBe(`'=cmd(),-5,,true,"a""b"\r\n`);
  });

  it.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      '\uFEFFa,b\r\n\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a","b ""x"""\r\n', [['a', 'b "x"']]],
    ['a,\r\n', [['a', '']]],
    ['a,', [['a', '']]],
    ['', []],
  ])('of another program is read: %j', (text, rows) => {
    expect(cellsOf(text)).toEqual(rows);
  });

  it('says the line in which a row begins', () => {
    expect(csvRows('a,b\n"x\ny",c\nd,e\n').map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it.each(['"a', 'a"b,c', '"a"b'])('is refused with its line: %j', (text) => {
    expect(() => csvRows(`x,y\n${text}`)).toThrow(CsvError);
    expect(() => csvRows(`x,y\n${text}`)).toThrow('line 2');
  });
});
