/**
 * What a run rests on that the vendor never published: every assumed rule that a decision cites,
 * and the assumed figures behind published ones, so that nobody has to guess what impsim chose.
 */
import { bufferLimit } from '../../model/mdm/mdm-figures.js';
import { isRuleId, ruleBook, ruleOf, type RuleId } from '../../model/rulebook/rule-book.js';
import type { Parameters } from '../format/parameters.js';
import type { RulesCited } from './rules-cited.js';

export type Assumption = {
  readonly rule: RuleId;
  /** What was assumed: the rule, or a figure and its value in this run. */
  readonly statement: string;
};

export const assumptionsOf = (
  cited: Pick<RulesCited, 'has'>,
  parameters: Parameters,
): readonly Assumption[] => {
  const assumptions: Assumption[] = Object.keys(ruleBook)
    .filter(isRuleId)
    .filter((rule) => ruleOf(rule).status === 'A' && cited.has(rule))
    .map((rule) => ({ rule, statement: ruleOf(rule).statement }));
  // Whatever was buffered waited under a limit that the vendor does not state.
  if (cited.has('QM-2')) {
    const { rule, name } = bufferLimit;
    assumptions.push({ rule, statement: `${name}: ${parameters.mdmBufferLimit}` });
  }
  return assumptions;
};
