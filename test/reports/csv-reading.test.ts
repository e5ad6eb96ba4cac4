import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/reports/csv-reading.js';

describe('reading CSV', () => {
  it.each([
    ['with a byte order mark', '\uFEFFa,b\r\n1,2\r\n'],
    ['with line feeds alone', 'a,b\n1,2\n'],
    ['with carriage returns alone', 'a,b\r1,2\r'],
    ['without the last line end', 'a,b\r\n1,2'],
    ['with empty lines', 'a,b\r\n\r\n1,2\r\n\r\n'],
  ])('takes a file %s', (_, text) => {
    const reading = readCsv(text);
    expect('rows' in reading && reading.rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps empty cells, also the last of a row', () => {
    expect(readCsv('a,,\r\n,,\r\n""\r\n')).toEqual({
      rows: [
        { line: 1, cells: ['a', '', ''] },
        { line: 2, cells: ['', '', ''] },
        { line: 3, cells: [''] },
      ],
    });
  });

  it('says on which line of the file a row begins', () => {
    expect(readCsv('a\n"b\nc"\n\nd')).toEqual({
      rows: [
        { line: 1, cells: ['a'] },
        { line: 2, cells: ['b\nc'] },
        { line: 5, cells: ['d'] },
      ],
    });
  });

  it.each([
    ['a\nb,"c', 2],
    ['a\n\nb "c" d', 3],
    ['"a"b', 1],
  ])('says where quotes are wrong in %j', (text, line) => {
    expect(readCsv(text)).toEqual({
      line,
      fault: 'quotes in a cell that does not stand in quotes',
    });
  });

  it('reads nothing as no rows', () => {
    expect(readCsv('')).toEqual({ rows: [] });
  });
});
