/** How much each rule leaves of what it allows: what the sizing page and its picture draw. */
import { numberText } from '../sizing/number-text.js';
import type { SizingAnswer } from '../sizing/recommend.js';
import type { RuleResult } from '../sizing/rule-result.js';
import type { ConstraintId } from '../sizing/rules/constraint-id.js';
import { percentText } from './plan-wording.js';

export type RuleUse = {
  readonly rule: RuleResult;
  /** What the rule is about, in a few words. */
  readonly about: string;
  /** What is required, in percent of what is available. */
  readonly usedPercent: number;
  readonly standing: 'binds' | 'holds' | 'broken' | 'waived';
};

const PERCENT = 100;

/** In the order of the book. */
export const ruleUsesOf = ({ rules, bindingRule }: SizingAnswer): readonly RuleUse[] =>
  rules.map((rule) => ({
    rule,
    about: aboutRules[rule.id],
    usedPercent: (PERCENT * rule.required) / rule.available,
    standing: standingOf(rule, bindingRule),
  }));

/** `12,500 of 15,000, slack 16.7 %`. */
export const useText = ({ rule }: RuleUse): string =>
  `${numberText(rule.required)} of ${numberText(rule.available)}, slack ${percentText(rule.slackPercent)}`;

/** What a row says of its rule beyond its figures. */
export const standingWords: Readonly<Record<RuleUse['standing'], string>> = {
  binds: 'holds, and binds',
  holds: 'holds',
  broken: 'broken',
  waived: 'waived',
};

const standingOf = (
  { id, holds, waived }: RuleResult,
  binding: ConstraintId | null,
): RuleUse['standing'] => {
  if (waived) return 'waived';
  if (!holds) return 'broken';
  return id === binding ? 'binds' : 'holds';
};

const aboutRules: Readonly<Record<ConstraintId, string>> = {
  'SIZE-2': 'capacity of the OVA',
  'SIZE-3': 'session limit of a node',
  'SIZE-4': 'alert line of a node',
  'SIZE-5': 'full limit of a survivor',
  'SIZE-6': 'limits of a cluster',
  'SIZE-8': 'the OVA that is advised',
  'SIZE-12': 'Extension Mobility logins',
};
