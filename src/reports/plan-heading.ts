/** What an answer comes to in one line: the plan, or that there is none. */
import type { SizingAnswer } from '../sizing/recommend.js';
import { planText } from './plan-wording.js';

/** `4 nodes of the 25K OVA: 1 cluster of 2 pairs, active-active`. */
export const planHeading = ({ recommendation, designs, rules }: SizingAnswer): string => {
  if (recommendation !== null) return planText(recommendation);
  if (designs.length > 0) return 'No plan is left: every design that fits was refuted';
  const broken = rules.filter((rule) => !rule.holds && !rule.waived).map(({ id }) => id);
  return `Nothing fits: the design that comes closest breaks ${broken.join(', ')}`;
};

/** Whose rules are shown where no plan is recommended. */
export const shownDesignText = ({ recommendation, designs }: SizingAnswer): string => {
  if (recommendation !== null) return 'the plan';
  return designs.length > 0
    ? 'the best design, which was refuted'
    : 'the design that comes closest';
};
