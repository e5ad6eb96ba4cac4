/** Questions to whoever sits at the terminal, one line each. */
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { DialogueEnded, questionLine } from '../../src/cli/question-line.js';

const terminal = () => {
  const input = new PassThrough();
  const output = new PassThrough();
  return { input, output, line: questionLine(input, output) };
};

describe('a question', () => {
  it('is written, and answered with a line', async () => {
    const { input, output, line } = terminal();
    const answer = line.ask('Users: ');
    input.write('25000\n');
    expect(await answer).toBe('25000');
    expect(String(output.read())).toContain('Users: ');
    line.close();
  });

  it('ends the dialogue where the input ends instead', async () => {
    const { input, line } = terminal();
    const answer = line.ask('Users: ');
    input.end();
    await expect(answer).rejects.toThrow(DialogueEnded);
  });

  it('ends no dialogue that is over', async () => {
    const { input, line } = terminal();
    const answer = line.ask('Users: ');
    input.write('1\n');
    await answer;
    expect(() => line.close()).not.toThrow();
  });
});
