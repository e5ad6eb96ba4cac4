/** Text of others in Markdown: it stays text, whatever it says. */
import { safe } from '../../scenarios/loader/printable.js';
import { briefText } from './brief-text.js';

const LENGTH_MAX = 500;

/**
 * A span of code: nothing in it is a tag, a link, a mention or emphasis. Its fence is longer than any
 * run of backticks in it. Characters that would break the line or turn its direction become `?`.
 */
export const codeSpan = (text: string): string => {
  const inside = safe(briefText(text, LENGTH_MAX));
  const fence = '`'.repeat(1 + longestRun(inside));
  // A space at either end is taken away again where both are there.
  const isPadded = /^[` ]|[` ]$/.test(inside) && inside.trim() !== '';
  return isPadded ? `${fence} ${inside} ${fence}` : `${fence}${inside}${fence}`;
};

/** Lines of code, for instance commands to copy; they are not cut. */
export const codeBlock = (lines: readonly string[]): string => {
  const inside = lines.map(safe).join('\n');
  const fence = '`'.repeat(Math.max(FENCE_MIN, 1 + longestRun(inside)));
  return `${fence}sh\n${inside}\n${fence}`;
};

const FENCE_MIN = 3;

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
