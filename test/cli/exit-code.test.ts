import { describe, expect, it } from 'vitest';
import { exitCodes, worstOf, type ExitCode } from '../../src/cli/exit-code.js';

describe('the exit code of several outcomes', () => {
  it('is the first of 3, 8, 6 and 4 that is among them', () => {
    const order: readonly ExitCode[] = [3, 8, 6, 4];
    for (const [place, code] of order.entries()) {
      expect(worstOf([0, ...order.slice(place).toReversed()])).toBe(code);
      expect(worstOf([code])).toBe(code);
    }
  });

  it('is 0 where nothing went wrong', () => {
    expect(worstOf([])).toBe(exitCodes.ok);
    expect(worstOf([0, 0])).toBe(exitCodes.ok);
  });
});
