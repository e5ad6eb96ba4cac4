/** What is said of a plan beside its name, as text and in the page: sentences without an end. */
import type { Advice } from '../sizing/advice.js';
import { countText, numberText } from '../sizing/number-text.js';
import type { Plan } from '../sizing/plan.js';
import type { SizingAnswer } from '../sizing/recommend.js';
import { percentText, planText } from './plan-wording.js';

export type PlanFact = { readonly name: string; readonly text: string };

export const planFacts = (plan: Plan, answer: SizingAnswer): readonly PlanFact[] => [
  { name: 'Asked for', text: answer.demand.formula },
  { name: 'Each node', text: perNodeText(plan) },
  ...(plan.survivor === null
    ? []
    : [{ name: 'Survivor of a lost node', text: survivorText(plan.survivor) }]),
  { name: 'Machines', text: machineText(plan) },
  ...bindingFacts(answer),
];

/** Whether the plan lasts, where growth was asked for. */
export const outlookTexts = ({ growth }: SizingAnswer): readonly string[] => {
  if (growth === null) return [];
  const after = `after ${countText(growth.years, 'year')} at ${growth.percentPerYear} % (${countText(growth.users, 'user')})`;
  if (growth.plan === null) return [`Nothing fits ${after}`];
  return [growth.lasts ? `It lasts ${after}` : `To last ${after}: ${planText(growth.plan)}`];
};

/** What would fit, where nothing does. */
export const nearestTexts = ({ nearest }: SizingAnswer): readonly string[] =>
  nearest.length === 0
    ? ['No change of one input alone would make it fit']
    : nearest.map(({ says }) => `It would fit with ${says}`);

export const adviceText = ({ says, followed }: Advice): string => {
  if (followed === null) return says;
  const hint = followed
    ? 'This plan follows it'
    : 'This plan does not; --follow-advice enforces it';
  return `${says}. ${hint}`;
};

const perNodeText = ({ perNode }: Plan): string =>
  `${countText(perNode.users, 'user')}, ${countText(perNode.clients, 'client')}, ` +
  `${countText(perNode.sessions, 'session')}, ${percentText(perNode.percent)} of ${numberText(perNode.limit)}`;

const survivorText = (survivor: NonNullable<Plan['survivor']>): string =>
  `${countText(survivor.sessions, 'session')}, ${percentText(survivor.percent)} of ${numberText(survivor.limit)}` +
  (survivor.phantoms === 0 ? '' : `, ${numberText(survivor.phantoms)} of them phantom at first`);

const machineText = ({ vm, vmTotal }: Plan): string =>
  `${vm.vCpu} vCPU, ${vm.vRamGb} GB${vm.vDisk === null ? '' : `, ${vm.vDisk}`} each; ` +
  `${numberText(vmTotal.vCpu)} vCPU, ${numberText(vmTotal.vRamGb)} GB in all`;

const bindingFacts = ({ bindingRule, nextRule }: SizingAnswer): readonly PlanFact[] => {
  if (bindingRule === null) return [];
  const next = nextRule === null ? '' : `; ${nextRule} would be the next`;
  return [{ name: 'Binding rule', text: `${bindingRule}${next}` }];
};
