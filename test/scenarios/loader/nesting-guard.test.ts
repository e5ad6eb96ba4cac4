import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMap, isNode, isSeq, parseDocument } from 'yaml';
import { tooDeepAt } from '../../../src/scenarios/loader/nesting-guard.js';

/** How deep the parser's own tree is. */
const depthOf = (node: unknown): number => {
  if (isMap(node)) {
    const parts = node.items.flatMap((pair) => [depthOf(pair.key), depthOf(pair.value)]);
    return 1 + Math.max(0, ...parts);
  }
  return isNode(node) && isSeq(node) ? 1 + Math.max(0, ...node.items.map(depthOf)) : 0;
};

const parsedDepth = (text: string): number =>
  depthOf(parseDocument(text, { schema: 'failsafe', prettyErrors: false }).contents);

/** The least limit under which the guard lets the text pass. */
const countedDepth = (text: string): number => {
  let max = 0;
  while (tooDeepAt(text, max) !== undefined) max += 1;
  return max;
};

describe('the nesting guard', () => {
  it.each([
    ['a: 1\nb: 2\nc: 3\n', 1],
    ['- 1\n- 2\n', 1],
    ['a:\n  b:\n    c: 1\n', 3],
    ['- - - x\n', 3],
    ['[[[x]]]', 3],
    ['{ a: 1, b: 2, c: 3 }', 2],
    ['{ a: { b: 1 }, c: { d: 1 } }', 4],
    ['a: "[[[[{{{{"\n', 1],
    ['a: |\n  - - - x\n  [[[[\n', 1],
    ['# [[[[\na: 1\n', 1],
    ['a:\n  b:\n    c: 1\nd: 1\n', 3],
  ])('counts the levels of %j', (text, levels) => {
    expect(countedDepth(text)).toBe(levels);
  });

  it('points at the token that goes too deep', () => {
    expect(tooDeepAt('a: [[[', 3)).toBe('a: [['.length);
    expect(tooDeepAt('a:\n  b:\n    c: 1\n', 2)).toBe('a:\n  b:\n    c'.length);
  });

  it('never counts less than about half of what the parser makes of a text', () => {
    const lists = ['-', '- ', '-\t', '? ', ': ', '?\n', ':\n', 'a: ', 'b:\n', '---\n', '...\n'];
    const flow = ['{', '}', '[', ']', ',', '"x"', "'y\n z'", '|\n', '&a ', '!b ', '# c\n', '*a '];
    const space = ['\n', ' ', '  ', '   ', '\r\n', 'a', '%x\n', '"'];
    const texts = fc.array(fc.constantFrom(...lists, ...flow, ...space), { maxLength: 40 });
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        expect(parsedDepth(text)).toBeLessThanOrEqual(2 * countedDepth(text) + 1);
      }),
      { numRuns: 1000 },
    );
  });
});
