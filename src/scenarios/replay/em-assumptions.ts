/** What a run with phones rests on that the vendor never published. */
import { formatDuration } from '../../engine/duration-text.js';
import {
  homeTime,
  loginTime,
  logoutTime,
  searchTime,
  visitingLoginTime,
} from '../../model/em/em-figures.js';
import type { RuleId } from '../../model/rulebook/rule-book.js';

/** The assumed figures behind the rules that a run has cited. */
export const emFiguresOf = (
  inForce: ReadonlySet<RuleId>,
): readonly { readonly rule: RuleId; readonly statement: string }[] => {
  const figures = [];
  if (inForce.has('EM-1') || inForce.has('EM-2')) figures.push(loginTime, logoutTime);
  if (inForce.has('EMCC-1')) figures.push(searchTime, homeTime, visitingLoginTime);
  return figures.map(({ rule, name, value }) => ({
    rule,
    statement: `${name}: ${formatDuration(value)}`,
  }));
};
