/** What a run of several scenarios looks like on a terminal, where both outputs meet, and in a pipe. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCommand, type RunOptions } from '../../src/cli/run-command.js';
import { temporaryFolder } from '../reports/support/temporary-folder.js';
import { RecordingTerminal } from './support/recording-terminal.js';
import { runOptions } from './support/run-options.js';

const names = ['phone-locked', 'offline-im', 'im-off'] as const;

const ran = async (count: number, differing: Partial<RunOptions> = {}) => {
  const terminal = new RecordingTerminal();
  const options = runOptions(names.slice(0, count), differing);
  await runCommand(options, terminal);
  return { out: options.out, screen: terminal.screen, printed: terminal.printed };
};

/** Paragraphs, each by its first line. */
const paragraphsOf = (text: string): readonly string[] =>
  text.split('\n\n').map((paragraph) => paragraph.split('\n')[0]!);

describe('a run of several scenarios', () => {
  it.each([2, 3])('tells of %i one after the other, a blank line between them', async (count) => {
    const { screen, printed, out } = await ran(count);
    const score = `PASS  ${count} of ${count} scenarios pass`;
    expect(screen).toBe(`${printed}wrote ${count} folders in ${out}\n`);
    expect(printed).not.toContain('\n\n\n');
    expect(printed.endsWith(`\n\n${score}\n`)).toBe(true);
    const verdicts = paragraphsOf(printed).filter((line) => line.startsWith('PASS'));
    expect(verdicts).toHaveLength(count + 1);
    // Behind each verdict but the last two comes the next scenario, by its name.
    const heads = printed.split(/\n\nPASS .*\n\n/).map((part) => part.split('\n')[1]);
    for (const [place, name] of names.slice(0, count).entries())
      expect(heads[place]).toMatch(new RegExp(`^${name}, release`));
  });

  it('lists their verdicts without a blank line where it is to be quiet', async () => {
    const { screen, out } = await ran(2, { quiet: true });
    expect(screen).toMatch(/^PASS .*\nPASS .*\nPASS {2}2 of 2 scenarios pass\nwrote .*\n$/);
    expect(screen.endsWith(`wrote 2 folders in ${out}\n`)).toBe(true);
  });

  it('tells of one alone with the folder right below the verdict', async () => {
    const { screen, out } = await ran(1);
    expect(screen).toMatch(/\n\nPASS [^\n]*\nwrote [^\n]*\n$/);
    expect(screen.endsWith(`wrote ${join(out, 'phone-locked')}\n`)).toBe(true);
  });

  it('keeps the marks together, and what it wrote below the score', async () => {
    const junit = join(temporaryFolder(), 'junit.xml');
    const { screen, out } = await ran(3, {
      reporters: [
        { kind: 'dot', file: undefined },
        { kind: 'junit', file: junit },
      ],
    });
    expect(screen).toMatch(
      /^phone-locked\n {2}\.+\noffline-im\n {2}\.+\nim-off\n {2}\.+\n\nPASS {2}3 of 3 [^\n]*\nwrote/,
    );
    expect(screen.endsWith(`\nwrote ${junit}\nwrote 3 folders in ${out}\n`)).toBe(true);
  });
});
