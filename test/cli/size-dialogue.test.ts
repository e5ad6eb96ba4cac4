/** The questions of `impsim size` on a terminal. */
import { describe, expect, it } from 'vitest';
import { sizeDialogue } from '../../src/cli/size-dialogue.js';
import type { SizeFlags } from '../../src/cli/size-flags.js';
import { UsageError } from '../../src/cli/usage-error.js';

/** Answers in turn; keeps what was asked and told. */
const dialogue = async (answers: readonly string[], given: SizeFlags = {}) => {
  const left = [...answers];
  const asked: string[] = [];
  const told: string[] = [];
  const flags = await sizeDialogue(
    given,
    async (question) => {
      asked.push(question);
      return left.shift() ?? 'no answer is left';
    },
    (line) => told.push(line),
  );
  return { flags, asked, told, left };
};

describe('the dialogue', () => {
  it('asks for users, and takes the default in brackets for Enter', async () => {
    const { flags, asked } = await dialogue(['25000', '', '', '', '', '']);
    expect(flags).toEqual({ users: '25000' });
    expect(asked).toHaveLength(6);
    expect(asked.slice(1, 3)).toEqual(['Clients per user [2]: ', 'High availability [yes]: ']);
  });

  it('takes answers that differ', async () => {
    const { flags } = await dialogue(['10', '1.5', 'no', '14', 'n', '10%/y']);
    expect(flags).toEqual({
      users: '10',
      clientsPerUser: '1.5',
      ha: false,
      release: '14',
      mdm: false,
      growth: '10%/y',
    });
  });

  it('asks again until an answer is right, and says what would be', async () => {
    const { flags, told, left } = await dialogue(['many', '10', '', 'perhaps', 'yes', '', '', '']);
    expect(flags).toEqual({ users: '10', ha: true });
    expect(told).toHaveLength(2);
    expect(told[0]).toContain('Expected --users to be a whole number');
    expect(told[1]).toBe('Expected yes or no');
    expect(left).toEqual([]);
  });

  it('does not ask for what a flag has said', async () => {
    const { asked } = await dialogue(['10', '', ''], {
      deviceMix: 'desktop=1',
      ha: true,
      mdm: true,
    });
    expect(asked.map((question) => question.split(' ')[0])).toEqual(['Users:', 'Release', 'More']);
  });

  it('asks nothing where the flags themselves are wrong', async () => {
    await expect(dialogue([], { alertPercent: '500' })).rejects.toThrow(UsageError);
  });
});
