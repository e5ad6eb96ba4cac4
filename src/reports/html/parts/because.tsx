/** Why something was decided: the reason in words, and the rule that it applies. */
import type { JSX } from 'preact';
import type { Reason } from '../../../model/rulebook/reason.js';
import { RuleLink } from './rule-link.js';

export const Because = ({
  reason,
}: {
  readonly reason: Pick<Reason, 'rule' | 'says'>;
}): JSX.Element => (
  <span class="because">
    <RuleLink rule={reason.rule} /> {reason.says}
  </span>
);
