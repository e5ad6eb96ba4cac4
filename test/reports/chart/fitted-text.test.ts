import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, wrapped } from '../../../src/reports/chart/fitted-text.js';
import { widest } from '../../../src/reports/text-width.js';

const words = fc
  .array(fc.string({ unit: fc.constantFrom('a', 'b', '가', '나'), minLength: 1, maxLength: 12 }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((list) => list.join(' '));

describe('text that is made to fit', () => {
  it('is never wider than asked for', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 3, max: 40 }), (text, columns) => {
        expect(widest([cut(text, columns)])).toBeLessThanOrEqual(columns);
        expect(widest(wrapped(text, columns))).toBeLessThanOrEqual(columns);
      }),
    );
  });

  it('loses nothing where it fits', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 24, max: 60 }), (text, columns) => {
        expect(cut(text, Math.max(columns, widest([text])))).toBe(text);
        expect(wrapped(text, columns).join(' ')).toBe(text);
      }),
    );
  });

  it('shows that it was cut', () => {
    expect(cut('abcdefgh', 5)).toBe('abcd…');
    expect(cut('가나다라', 5)).toBe('가나…');
  });
});
