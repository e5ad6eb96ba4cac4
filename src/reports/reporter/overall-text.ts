/** How all runs of a command went together, in one line without its verdict. */
import { scoreText, scoresTogether, type Score } from '../score.js';
import type { Ending } from './reporter.js';

export type RunScore = { readonly passes: boolean; readonly score: Score };

/** `1 of 2 scenarios pass: 40 of 41 expectations hold`, or why nothing ran. */
export const overallText = (runs: readonly RunScore[], { faults, scenarios }: Ending): string => {
  if (faults.length > 0) {
    const files = new Set(faults.map(({ file }) => file)).size;
    return `${counted(faults.length, 'fault')} in ${counted(files, 'file')}; nothing ran`;
  }
  if (runs.length === 0) return 'nothing ran';
  const passed = runs.filter(({ passes }) => passes).length;
  const score = scoreText(scoresTogether(runs.map((run) => run.score)));
  return `${passed} of ${counted(scenarios, 'scenario')} ${scenarios === 1 ? 'passes' : 'pass'}: ${score}`;
};

const counted = (count: number, what: string): string =>
  `${count} ${what}${count === 1 ? '' : 's'}`;
