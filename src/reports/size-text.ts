/**
 * The answer of `impsim size` for people: Markdown that reads well on a terminal and can be pasted
 * into a design document.
 */
import type { SizingAnswer } from '../sizing/recommend.js';
import type { Plan } from '../sizing/plan.js';
import { plain, type Paint } from './paint.js';
import { adviceText, nearestTexts, outlookTexts, planFacts } from './plan-facts.js';
import { planHeading } from './plan-heading.js';
import { planText } from './plan-wording.js';
import { settingsSection } from './size-settings-text.js';
import { outlookSections } from './size-outlook-text.js';
import { proofSection } from './size-proof-text.js';
import { designsSection, rulesSection } from './size-tables.js';
import type { Section } from './section.js';

export const sizeText = (answer: SizingAnswer, paint: Paint = plain): string => {
  const sections = [
    recommendationSection(answer, paint),
    proofSection(answer),
    rulesSection(answer),
    designsSection(answer),
    settingsSection(answer),
    ...outlookSections(answer),
    adviceSection(answer),
    assumptionsSection(answer),
  ].filter(({ lines }) => lines.length > 0);
  return sections
    .map(({ title, lines }) => `${paint.strong(`## ${title}`)}\n\n${lines.join('\n')}\n`)
    .join('\n');
};

const recommendationSection = (answer: SizingAnswer, paint: Paint): Section => ({
  title: 'Recommendation',
  lines:
    answer.recommendation === null
      ? nothingLines(answer, paint)
      : planLines(answer.recommendation, answer, paint),
});

const planLines = (plan: Plan, answer: SizingAnswer, paint: Paint): readonly string[] => [
  `${paint.good(planText(plan))}.`,
  '',
  ...planFacts(plan, answer).map(({ name, text }) => `- ${name}: ${text}.`),
  ...outlookTexts(answer).map((text) => `- ${text}.`),
];

const nothingLines = (answer: SizingAnswer, paint: Paint): readonly string[] => {
  const [what = '', why = ''] = planHeading(answer).split(/(?=:)/);
  const heading = `${paint.bad(what)}${why}.`;
  if (answer.designs.length > 0) return [heading];
  return [
    heading,
    '',
    `- Asked for: ${answer.demand.formula}.`,
    ...nearestTexts(answer).map((text) => `- ${text}.`),
  ];
};

const adviceSection = ({ advice }: SizingAnswer): Section => ({
  title: 'Advice',
  lines: advice.map((one) => `- ${one.rule}: ${adviceText(one)}.`),
});

const assumptionsSection = ({ assumptions }: SizingAnswer): Section => ({
  title: 'Assumptions',
  lines: assumptions.map(({ rule, statement }) => `- ${rule}: ${statement}`),
});
