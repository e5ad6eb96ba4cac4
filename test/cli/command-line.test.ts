/** The command line: what is no command, no flag, or said twice, is told before anything runs. */
import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../src/cli/command-line.js';
import { UsageError } from '../../src/cli/usage-error.js';

const refusal = async (...words: readonly string[]): Promise<string> => {
  const answer = await runCommandLine(words).then(
    (code) => `ended with ${code}`,
    (error: unknown) => error,
  );
  return answer instanceof UsageError ? answer.message : `no usage error: ${String(answer)}`;
};

describe('a command line', () => {
  it.each([
    [[], 'Expected a command; `impsim --help` shows them'],
    [['bogus'], 'Unknown argument: bogus'],
    [['run', 'mdm-flow', '--bogus'], 'Unknown argument: bogus'],
    [['run', 'mdm-flow', '--seed', '1', '--seed', '2'], 'Expected --seed once, got it 2 times'],
    [['run', 'mdm-flow', '--out', 'a', '--out', 'b'], 'Expected --out once, got it 2 times'],
    [['run', 'mdm-flow', '--quiet', '--quiet'], 'Expected --quiet once, got it 2 times'],
    [['check', 'mdm-flow', '--json', '--json=false'], 'Expected --json once, got it 2 times'],
    [['list', '--no-color', '--color', '--color'], 'Expected --color once, got it 3 times'],
    [['run', 'mdm-flow', '--reporter', 'junti'], 'did you mean junit?'],
    [['run', 'mdm-flow', '--json', '--reporter', 'dot'], 'one reporter on standard output'],
    [['list', 'mdm-flow'], 'Unknown argument: mdm-flow'],
    [['run', 'mdm-flo'], 'did you mean mdm-flow?'],
    [['check', 'mdm-flo'], 'did you mean mdm-flow?'],
  ])('is refused: impsim %j', async (words, says) => {
    expect(await refusal(...words)).toContain(says);
  });

  it('takes several scenarios, and nothing of that is a repeated flag', async () => {
    expect(await refusal('check', 'mdm-flow', 'no-such-flow')).toContain('called no-such-flow');
  });

  it('takes several reporters, and no scenario for one', async () => {
    const words = ['run', '--reporter', 'junit=a.xml', '--reporter', 'dot', 'no-such-flow'];
    expect(await refusal(...words)).toContain('called no-such-flow');
  });

  it('is told which word was wrong, besides what was meant', async () => {
    expect(await refusal('rn')).toContain('rn');
  });

  it('is told of an unknown flag also where it swallows the scenario', async () => {
    expect(await refusal('run', '--bogus', 'mdm-flow')).toContain('bogus');
  });

  it('is told in plain words that the scenario is missing', async () => {
    expect(await refusal('run')).toMatch(/scenario/);
  });

  it.each(['--seed', '--out', '--reporter'])('is told that %s has no value', async (flag) => {
    expect(await refusal('run', 'no-such-flow', flag)).toContain(flag.slice(2));
  });
});
