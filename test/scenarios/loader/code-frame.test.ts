import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../../src/scenarios/loader/code-frame.js';

const frameOf = (text: string, column: number, length = 1): string =>
  codeFrame(text, { line: 1, column, length });

describe('a code frame', () => {
  it('shows the line with its number and a caret under the fault', () => {
    const text = 'name: n\n'.repeat(11) + 'sede: 7\nname: n\n';
    expect(codeFrame(text, { line: 12, column: 1, length: 4 })).toBe('12 | sede: 7\n   | ^^^^');
  });

  it('counts Hangul as two columns', () => {
    expect(frameOf('앨리스: 아이폰', 6, 3)).toBe('1 | 앨리스: 아이폰\n  |         ^^^^^^');
  });

  it('counts a combining mark as none', () => {
    expect(frameOf('Zoe\u0308: x', 7)).toBe('1 | Zoe\u0308: x\n  |      ^');
  });

  it('draws a tab as one space, and keeps the line break out', () => {
    expect(frameOf('\ta: b\r\nc', 5)).toBe('1 |  a: b\n  |     ^');
  });

  it('draws no character that moves the cursor or turns the line', () => {
    expect(frameOf('a\u001B[2J\u202Eb\u0085', 8)).toBe('1 | a?[2J?b?\n  |        ^');
  });

  it('puts a caret behind the end of the line where the fault is there', () => {
    expect(frameOf('ab', 3)).toBe('1 | ab\n  |   ^');
    expect(frameOf('', 1)).toBe('1 | \n  | ^');
  });

  it('cuts a long line around the fault', () => {
    const text = `${'a'.repeat(300)}bc${'d'.repeat(300)}`;
    const shown = `…${'a'.repeat(50)}bc${'d'.repeat(48)}…`;
    expect(frameOf(text, 301, 2)).toBe(`1 | ${shown}\n  | ${' '.repeat(51)}^^`);
    expect(frameOf(text, 1, 600)).toBe(`1 | ${'a'.repeat(100)}…\n  | ${'^'.repeat(100)}`);
  });

  it('cuts no character in two', () => {
    const frame = frameOf('𝒜'.repeat(300), 302, 2);
    expect(frame).not.toMatch(/\p{Cs}/u);
  });

  it('puts the caret under the fault whatever the line', () => {
    const character = fc.constantFrom('a', ' ', '\t', '가', '爱', '𝒜', 'é', ':', '"', '😀');
    const lines = fc.array(character, { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(lines, fc.nat(), (line, pick) => {
        const place = pick % line.length;
        const before = line.slice(0, place).join('').replaceAll('\t', ' ');
        const column = line.slice(0, place).join('').length + 1;
        const [, caret = ''] = frameOf(line.join(''), column, line[place]!.length).split('\n');
        expect(caret.indexOf('^')).toBe('1 | '.length + stringWidth(before));
      }),
    );
  });
});
