/** What the vendor recommends beyond its limits (SIZE-8), and what a plan should be looked at for. */
import { capacityOf } from '../model/deployment/ova.js';
import type { RuleId } from '../model/rulebook/rule-book.js';
import type { Plan } from './plan.js';
import type { Requirements } from './requirements.js';
import { ADVISED_OVA, advisedFor } from './rules/advised-ova.js';

export type Advice = {
  readonly rule: RuleId;
  readonly says: string;
  /** Whether the recommended plan already does so; null where there is no plan. */
  readonly followed: boolean | null;
};

/** @param plan the recommended one, undefined where nothing fits */
export const adviceOf = (plan: Plan | undefined, requirements: Requirements): readonly Advice[] => [
  ...ovaAdvice(plan, requirements),
  ...centralizedAdvice(plan, requirements),
  ...fewClientsAdvice(requirements),
];

const isAtLeast = (plan: Plan | undefined, capacity: number): boolean | null =>
  plan === undefined ? null : capacityOf(plan.ova) >= capacity;

const ovaAdvice = (plan: Plan | undefined, requirements: Requirements): readonly Advice[] => {
  const reasons = advisedFor(requirements);
  if (reasons.length === 0) return [];
  const says = `${reasons.join(', ')}: the ${ADVISED_OVA} OVA or a larger one is advised, even for 5,000 users`;
  return [{ rule: 'SIZE-8', says, followed: isAtLeast(plan, capacityOf(ADVISED_OVA)) }];
};

const centralizedAdvice = (
  plan: Plan | undefined,
  { features }: Requirements,
): readonly Advice[] =>
  features.includes('centralized')
    ? [
        {
          rule: 'SIZE-8',
          says: 'centralized deployments: the 25K OVA is recommended',
          followed: isAtLeast(plan, capacityOf('25K')),
        },
      ]
    : [];

/** SIZE-1 counts clients, also where they are fewer than the users the OVA is named after. */
const fewClientsAdvice = ({ mdm, clientsPerUser }: Requirements): readonly Advice[] =>
  mdm && clientsPerUser < 1
    ? [
        {
          rule: 'SIZE-1',
          says: 'fewer clients than users: the count of clients decides, so check that the users of a node stay within its OVA',
          followed: null,
        },
      ]
    : [];
