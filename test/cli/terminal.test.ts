/** Where a command writes, and whether it does so in colours. */
import { describe, expect, it, onTestFinished } from 'vitest';
import { processTerminal } from '../../src/cli/terminal.js';

const RED = '\u001B[31m';

/** Standard output is a terminal or a pipe until the test ends. */
const standardOutputIs = (kind: 'terminal' | 'pipe'): void => {
  const before = Object.getOwnPropertyDescriptor(process.stdout, 'isTTY');
  const isTTY = { value: kind === 'terminal', configurable: true };
  Object.defineProperty(process.stdout, 'isTTY', isTTY);
  onTestFinished(() => {
    Object.defineProperty(process.stdout, 'isTTY', before ?? { value: false, configurable: true });
  });
};

const paintsRed = (color: boolean, environment: Record<string, string>): boolean =>
  processTerminal(color, environment).paint.bad('no').startsWith(RED);

describe('colours', () => {
  it('show on a terminal', () => {
    standardOutputIs('terminal');
    expect(paintsRed(true, {})).toBe(true);
  });

  it('never reach a pipe', () => {
    standardOutputIs('pipe');
    expect(paintsRed(true, { FORCE_COLOR: '1' })).toBe(false);
  });

  it('are left out for --no-color, NO_COLOR and a dumb terminal', () => {
    standardOutputIs('terminal');
    expect(paintsRed(false, {})).toBe(false);
    expect(paintsRed(true, { NO_COLOR: '1' })).toBe(false);
    expect(paintsRed(true, { TERM: 'dumb' })).toBe(false);
  });
});
