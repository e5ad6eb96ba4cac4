import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/reports/csv-reading.js';
import { csvText, unescapeFormula } from '../../src/reports/csv-text.js';

const cellText = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      "'",
      '"',
      ',',
      '\r',
      '\n',
      '\t',
      ' ',
      'a',
      '\uFF1D',
      '가',
    ),
    maxLength: 6,
  }),
);
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cellText, { minLength: width, maxLength: width }), { minLength: 1 }),
  );

const cellsOf = (text: string): readonly (readonly string[])[] => {
  const reading = readCsv(text);
  if ('fault' in reading) throw new Error(`line ${reading.line}: ${reading.fault}`);
  return reading.rows.map(({ cells }) => cells);
};

describe('CSV', () => {
  it('comes back as it was, cell by cell, whatever is in the cells', () => {
    fc.assert(
      fc.property(table, ([header = [], ...rows]) => {
        expect(cellsOf(csvText(header, rows))).toEqual([header, ...rows]);
        expect(cellsOf(csvText(header, rows, { quoted: true }))).toEqual([header, ...rows]);
      }),
    );
  });

  it('is read alike by another reader', () => {
    fc.assert(
      fc.property(table, ([header = [], ...rows]) => {
        const text = csvText(header, rows);
        const theirs: string[][] = parse(text, { record_delimiter: '\r\n' });
        expect(theirs.map((cells) => cells.map(unescapeFormula))).toEqual([header, ...rows]);
      }),
    );
  });

  it('has no byte order mark, CRLF behind every row, and quotes where they are needed', () => {
    expect(
      csvText(
        ['a', 'b'],
        [
          ['1,5', 'say "so"'],
          ['', 'two\nlines'],
          [2, -0.5],
        ],
      ),
    ).toBe('a,b\r\n"1,5","say ""so"""\r\n,"two\nlines"\r\n2,-0.5\r\n');
  });

  it.each(['=1+1', '+1', '-1', '@a', '\t1', '\uFF1D1', "'=1"])(
    'writes %j so that no spreadsheet takes it for a formula',
    (text) => {
      expect(csvText(['name'], [[text]])).toContain(`'${text}`);
      expect(cellsOf(csvText(['name'], [[text]]))).toEqual([['name'], [text]]);
    },
  );

  it('leaves numbers below zero as they are', () => {
    expect(csvText(['n'], [[-5]])).toBe('n\r\n-5\r\n');
  });
});
