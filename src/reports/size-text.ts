/**
 * The answer of `impsim size` for people: Markdown that reads well on a terminal and can be pasted
 * into a design document.
 */
import type { SizingAnswer } from '../sizing/recommend.js';
import { countText, numberText } from '../sizing/number-text.js';
import type { Plan } from '../sizing/plan.js';
import { plain, type Paint } from './paint.js';
import { percentText, planText } from './plan-wording.js';
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
  `- Asked for: ${answer.demand.formula}.`,
  `- Each node: ${perNodeText(plan)}.`,
  ...(plan.survivor === null ? [] : [`- Survivor of a lost node: ${survivorText(plan.survivor)}.`]),
  `- Machines: ${machineText(plan)}.`,
  ...bindingLines(answer),
  ...lastingLines(answer),
];

const perNodeText = ({ perNode }: Plan): string =>
  `${countText(perNode.users, 'user')}, ${countText(perNode.clients, 'client')}, ` +
  `${countText(perNode.sessions, 'session')}, ${percentText(perNode.percent)} of ${numberText(perNode.limit)}`;

const survivorText = (survivor: NonNullable<Plan['survivor']>): string =>
  `${countText(survivor.sessions, 'session')}, ${percentText(survivor.percent)} of ${numberText(survivor.limit)}` +
  (survivor.phantoms === 0 ? '' : `, ${numberText(survivor.phantoms)} of them phantom at first`);

const machineText = ({ vm, vmTotal }: Plan): string =>
  `${vm.vCpu} vCPU, ${vm.vRamGb} GB${vm.vDisk === null ? '' : `, ${vm.vDisk}`} each; ` +
  `${numberText(vmTotal.vCpu)} vCPU, ${numberText(vmTotal.vRamGb)} GB in all`;

const bindingLines = ({ bindingRule, nextRule }: SizingAnswer): readonly string[] => {
  if (bindingRule === null) return [];
  const next = nextRule === null ? '' : `; ${nextRule} would be the next`;
  return [`- Binding rule: ${bindingRule}${next}.`];
};

const lastingLines = ({ growth }: SizingAnswer): readonly string[] => {
  if (growth === null) return [];
  const after = `after ${countText(growth.years, 'year')} at ${growth.percentPerYear} % (${countText(growth.users, 'user')})`;
  if (growth.plan === null) return [`- Nothing fits ${after}.`];
  return [growth.lasts ? `- It lasts ${after}.` : `- To last ${after}: ${planText(growth.plan)}.`];
};

const nothingLines = (answer: SizingAnswer, paint: Paint): readonly string[] => {
  const { demand, nearest, rules, designs } = answer;
  if (designs.length > 0)
    return [`${paint.bad('No plan is left')}: every design that fits was refuted.`];
  const broken = rules.filter((rule) => !rule.holds && !rule.waived).map(({ id }) => id);
  return [
    `${paint.bad('Nothing fits')}: the design that comes closest breaks ${broken.join(', ')}.`,
    '',
    `- Asked for: ${demand.formula}.`,
    ...nearest.map(({ says }) => `- It would fit with ${says}.`),
    ...(nearest.length === 0 ? ['- No change of one input alone would make it fit.'] : []),
  ];
};

const adviceSection = ({ advice }: SizingAnswer): Section => ({
  title: 'Advice',
  lines: advice.map(({ rule, says, followed }) => {
    if (followed === null) return `- ${rule}: ${says}.`;
    const hint = followed
      ? 'This plan follows it'
      : 'This plan does not; --follow-advice enforces it';
    return `- ${rule}: ${says}. ${hint}.`;
  }),
});

const assumptionsSection = ({ assumptions }: SizingAnswer): Section => ({
  title: 'Assumptions',
  lines: assumptions.map(({ rule, statement }) => `- ${rule}: ${statement}`),
});
