/**
 * What a sizing rule that constrains designs is: a number, and a pure check of one design. `holds`
 * follows from the figures that it gives, so that a reader can do the same sum.
 */
import type { Status } from '../../model/rulebook/rule.js';
import type { Demand } from '../demand.js';
import type { Design } from '../design.js';
import { numberText } from '../number-text.js';
import type { Requirements } from '../requirements.js';
import type { ConstraintId } from './constraint-id.js';

/** A design, and what is asked of it. */
export type Case = {
  readonly design: Design;
  readonly demand: Demand;
  readonly requirements: Requirements;
};

/** The rule holds where `required` is at most `available`, which is above 0. */
export type Check = {
  readonly required: number;
  readonly available: number;
  /** The arithmetic with its numbers. */
  readonly formula: () => string;
  /** What the rule asks for as a fraction, such as 2.67 nodes, where that says something. */
  readonly asksFor?: { readonly count: number; readonly noun: string };
  /** Where the figure has another status than the rule. */
  readonly status?: Status;
};

export type Constraint = {
  readonly id: ConstraintId;
  /** Whether it has a say in the number of nodes (SIZE-10). */
  readonly decidesNodes: boolean;
  /** Undefined where the rule does not apply: nobody survives where nobody takes over. */
  readonly check: (inCase: Case) => Check | undefined;
};

export const holds = ({ required, available }: Check): boolean => required <= available;

/** `25,000 <= 37,500`, or `40,000 > 37,500` where the rule is broken. */
export const comparisonText = (required: number, available: number): string =>
  `${numberText(required)} ${required <= available ? '<=' : '>'} ${numberText(available)}`;

/** (available - required) / available, below 0 where the rule is broken (SIZE-10). */
export const slackOf = ({ required, available }: Check): number =>
  (available - required) / available;
