/**
 * SIZE-10: which rule binds. The one that needs the most nodes; of several the one with the least
 * slack; of several again the first in the book. The next in that order would bind without it.
 */
import type { RuleResult } from './rule-result.js';
import type { ConstraintId } from './rules/constraint-id.js';

export type Binding = {
  /** Null where every rule that counts nodes is waived. */
  readonly rule: ConstraintId | null;
  readonly next: ConstraintId | null;
};

export const bindingOf = (results: readonly RuleResult[]): Binding => {
  const [rule, next] = results
    .filter(({ waived, nodesNeeded }) => !waived && nodesNeeded !== null)
    .toSorted(
      (one, other) =>
        (other.nodesNeeded ?? 0) - (one.nodesNeeded ?? 0) || one.slackPercent - other.slackPercent,
    );
  return { rule: rule?.id ?? null, next: next?.id ?? null };
};
