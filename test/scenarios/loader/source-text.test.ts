import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownText, strayByteAt } from '../../../src/scenarios/loader/source-text.js';

const strayIn = (...bytes: readonly number[]): number | undefined => {
  const whole = Uint8Array.of(...bytes);
  return strayByteAt(whole, shownText(whole));
};

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

describe('a stray byte', () => {
  it.each([
    ['a lone continuation', [0x61, 0x80], 1],
    ['Latin-1', [0x63, 0x61, 0x66, 0xe9, 0x0a], 3],
    ['a character cut off', [0x61, 0xec, 0x95], 1],
    ['an overlong slash', [0xc0, 0xaf], 0],
    ['half a surrogate pair', [0x61, 0x62, 0xed, 0xa0, 0x80], 2],
    ['behind Hangul', [0xec, 0x95, 0xa8, 0xff], 1],
    ['behind a character of two units', [0xf0, 0x9d, 0x92, 0x9c, 0xff], 2],
    ['behind a byte order mark', [0xef, 0xbb, 0xbf, 0x61, 0xff], 1],
    ['behind a U+FFFD of the file', [0xef, 0xbf, 0xbd, 0xff], 1],
  ])('is found: %s', (_what, bytes, offset) => {
    expect(strayIn(...bytes)).toBe(offset);
  });

  it.each([
    ['ASCII', [0x61]],
    ['nothing', []],
    ['a U+FFFD of the file', [0xef, 0xbf, 0xbd]],
    ['a byte order mark', [0xef, 0xbb, 0xbf, 0x61]],
  ])('is not found in %s', (_what, bytes) => {
    expect(strayIn(...bytes)).toBeUndefined();
  });

  it('is found exactly where strict decoding fails', () => {
    const byte = fc.constantFrom(0x61, 0x0a, 0xec, 0x95, 0xa8, 0xef, 0xbb, 0xbf, 0xbd, 0xf0, 0xc3);
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 12 }), (bytes) => {
        expect(strayIn(...bytes) === undefined).toBe(isUtf8(Uint8Array.of(...bytes)));
      }),
      { numRuns: 1000 },
    );
  });
});
