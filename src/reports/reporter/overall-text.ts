/** How all runs of a command went together, in one line without its verdict. */
import { countText } from '../../sizing/number-text.js';
import { scoreText, scoresTogether, type Score } from '../score.js';
import type { Ending } from './reporter.js';

export type RunScore = { readonly passes: boolean; readonly score: Score };

/** `1 of 2 scenarios pass: 40 of 41 expectations hold`, or why nothing ran. */
export const overallText = (runs: readonly RunScore[], { faults, scenarios }: Ending): string => {
  if (faults.length > 0) {
    const files = new Set(faults.map(({ file }) => file)).size;
    return `${countText(faults.length, 'fault')} in ${countText(files, 'file')}; nothing ran`;
  }
  if (runs.length === 0) return 'nothing ran';
  const passed = runs.filter(({ passes }) => passes).length;
  const score = scoreText(scoresTogether(runs.map((run) => run.score)));
  return `${passed} of ${countText(scenarios, 'scenario')} ${scenarios === 1 ? 'passes' : 'pass'}: ${score}`;
};
