/** The number of a rule, leading to its text in the same page. */
import type { JSX } from 'preact';
import type { RuleId } from '../../../model/rulebook/rule-book.js';

export const RuleLink = ({ rule }: { readonly rule: RuleId }): JSX.Element => (
  <a class="rule" href={`#${rulePlace(rule)}`}>
    {rule}
  </a>
);

/** Where the text of the rule stands in the page. */
export const rulePlace = (rule: RuleId): string => `rule-${rule}`;
