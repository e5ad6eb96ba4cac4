import { describe, expect, it } from 'vitest';
import { FNV_START, fnvMixed, fnvOf } from '../../src/engine/fnv.js';

describe('the FNV-1a hash', () => {
  // The vectors that the hash's authors publish; each letter of theirs is one byte.
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['b', 0xe70c2de5],
    ['foobar', 0xbf9cf968],
  ])('of %j is the published one', (text, hash) => {
    expect(fnvOf(text)).toBe(hash);
  });

  it('of a word tells its order', () => {
    const ofOneTwo = fnvMixed(fnvMixed(FNV_START, 1), 2);
    expect(ofOneTwo).not.toBe(fnvMixed(fnvMixed(FNV_START, 2), 1));
  });
});
