/** The command that repeats a plan, as people paste it into a shell: the flags that were given or asked for. */
import { shellWord } from './again-command.js';
import { sizeFlagNames, type SizeFlags } from './size-flags.js';

/** Without the files that were written, which may lie anywhere. */
export const sizeAgain = (flags: SizeFlags, verify: boolean): string => {
  const words = sizeFlagNames.flatMap((name) => wordsOf(name, flags[name]));
  return ['npx impsim size', ...words, ...(verify ? ['--verify'] : [])].join(' ');
};

const wordsOf = (name: string, value: SizeFlags[keyof SizeFlags]): readonly string[] => {
  const flag = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  if (value === undefined) return [];
  if (typeof value === 'boolean') return [value ? `--${flag}` : `--no-${flag}`];
  if (typeof value === 'string') return [`--${flag} ${shellWord(value)}`];
  return value.map((each) => `--${flag} ${shellWord(each)}`);
};
