/** The status of a rule in a word. */
import type { Status } from '../../../model/rulebook/rule.js';

export const statusWords: Readonly<Record<Status, string>> = {
  P: 'published',
  D: 'derived',
  A: 'assumed',
};
