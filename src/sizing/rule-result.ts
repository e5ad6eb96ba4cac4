/** Each rule on one design, with its arithmetic, and how many nodes it asks for by itself (SIZE-10). */
import type { Redundancy } from '../model/deployment/redundancy.js';
import type { Status } from '../model/rulebook/rule.js';
import { ruleOf } from '../model/rulebook/rule-book.js';
import { nodesOf, type Design } from './design.js';
import { shapesFor, smallestOf } from './design-space.js';
import { countText } from './number-text.js';
import { holds, slackOf, type Case, type Check, type Constraint } from './rules/constraint.js';
import type { ConstraintId } from './rules/constraint-id.js';
import { constraints } from './rules/constraints.js';

export type RuleResult = {
  readonly id: ConstraintId;
  readonly holds: boolean;
  readonly waived: boolean;
  readonly formula: string;
  readonly required: number;
  readonly available: number;
  /** (available - required) / available, in percent. */
  readonly slackPercent: number;
  /** Where the rule can be looked up. */
  readonly source: string;
  readonly status: Status;
  /**
   * The fewest nodes of this OVA and redundancy that satisfy this rule alone; null where it has no
   * say in the number of nodes.
   */
  readonly nodesNeeded: number | null;
};

const PERCENT = 100;

/** Every rule that applies to the design, in the order of the book. */
export const ruleResultsOf = (inCase: Case): readonly RuleResult[] =>
  constraints.flatMap((constraint) => {
    const checked = constraint.check(inCase);
    return checked === undefined ? [] : [resultOf(constraint, checked, inCase)];
  });

const resultOf = (constraint: Constraint, checked: Check, inCase: Case): RuleResult => {
  const { status, source } = ruleOf(constraint.id);
  const nodesNeeded = nodesNeededBy(constraint, inCase);
  return {
    id: constraint.id,
    holds: holds(checked),
    waived: inCase.requirements.ignore.includes(constraint.id),
    formula: checked.formula() + asksForText(checked, nodesNeeded, inCase.design.redundancy),
    required: checked.required,
    available: checked.available,
    slackPercent: PERCENT * slackOf(checked),
    source,
    status: checked.status ?? status,
    nodesNeeded,
  };
};

/** `; asks for 2.67 serving nodes, so 2 pairs`. */
const asksForText = (
  { asksFor }: Check,
  nodesNeeded: number | null,
  redundancy: Redundancy,
): string => {
  if (asksFor === undefined || nodesNeeded === null) return '';
  const whole = redundancy === 'none' ? countText(nodesNeeded, 'node') : pairsText(nodesNeeded);
  return `; asks for ${countText(asksFor.count, asksFor.noun)}, so ${whole}`;
};

const NODES_OF_PAIR = 2;

const pairsText = (nodes: number): string => countText(nodes / NODES_OF_PAIR, 'pair');

const nodesNeededBy = (rule: Constraint, { design, demand, requirements }: Case): number | null => {
  if (!rule.decidesNodes) return null;
  const alone = { ...requirements, ova: design.ova, maxClusters: null };
  const needed = shapesFor(alone)
    .filter(({ redundancy }) => redundancy === design.redundancy)
    .flatMap((shape) => smallestOf(shape, { demand, requirements: alone, rules: [rule] }) ?? [])
    .map((smallest: Design) => nodesOf(smallest));
  return needed.length === 0 ? null : Math.min(...needed);
};
