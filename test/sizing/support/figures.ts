/** A rule of an answer, for tests that read its figures. */
import type { SizingAnswer } from '../../../src/sizing/recommend.js';
import type { RuleResult } from '../../../src/sizing/rule-result.js';
import type { ConstraintId } from '../../../src/sizing/rules/constraint-id.js';

/** @throws {TypeError} if the answer does not speak of the rule. */
export const ruleOfAnswer = ({ rules }: SizingAnswer, id: ConstraintId): RuleResult => {
  const found = rules.find((rule) => rule.id === id);
  if (found === undefined) throw new TypeError(`the answer has no ${id}`);
  return found;
};

/** Slack in percent with one decimal, as people read it. */
export const slackText = (answer: SizingAnswer, id: ConstraintId): string =>
  ruleOfAnswer(answer, id).slackPercent.toFixed(1);
