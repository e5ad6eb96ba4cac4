/** Texts that a platform could take for commands. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { uncommandedText } from '../../../src/reports/reporter/uncommanded-text.js';

describe('text without commands', () => {
  it.each([
    ['::error::x\n', ': :error::x\n'],
    ['a\n  ::add-mask::x', 'a\n  : :add-mask::x'],
    ['a\r\t::x', 'a\r\t: :x'],
    ['see ##[error]x', 'see ## [error]x'],
    ['a :: b, std::move', 'a :: b, std::move'],
  ])('of %j is %j', (text, harmless) => {
    expect(uncommandedText(text)).toBe(harmless);
  });

  it('has no line that is one, whatever the text', () => {
    const sign = fc.constantFrom(':', '#', '[', ' ', '\t', '\n', '\r', 'x', '\u00a0', '\u2028');
    fc.assert(
      fc.property(fc.string({ unit: sign }), (text) => {
        const lines = uncommandedText(text).split(/[\n\r]/);
        const commands = lines.filter((line) => /^\s*::/.test(line) || line.includes('##['));
        expect(commands).toEqual([]);
      }),
    );
  });
});
