/** From users to the sessions of one node, step by step: what is asked for, before any limit. */
import type { RuleId } from '../../../model/rulebook/rule-book.js';
import { servingNodesOf } from '../../../sizing/design.js';
import { countText, numberText } from '../../../sizing/number-text.js';
import type { Plan } from '../../../sizing/plan.js';
import type { SizingAnswer } from '../../../sizing/recommend.js';

/** A floating bar: what the step adds, or what it comes to. */
export type Step = {
  readonly name: string;
  readonly rule: RuleId | undefined;
  readonly from: number;
  readonly to: number;
  readonly look: 'plain' | 'limit' | 'taken' | 'room' | 'broken' | 'waived';
  /** The figure, and how it comes about. */
  readonly says: string;
};

/** @param plan whose nodes share the sessions; undefined where there is none */
export const demandSteps = (
  { demand, inputs }: SizingAnswer,
  plan: Plan | undefined,
): readonly Step[] => {
  const { users, clients, sessions, unit } = demand;
  return [
    whole('users', undefined, users, numberText(users)),
    whole(
      'clients',
      'SIZE-1',
      clients,
      `${numberText(clients)}, ${inputs.clientsPerUser} for each user; ${unit}s count as units`,
    ),
    ...(inputs.hybridUsers === 0
      ? []
      : [
          {
            name: 'sessions of hybrid users',
            rule: 'JSM-1' as const,
            from: clients,
            to: sessions,
            look: 'plain' as const,
            says: `${numberText(inputs.hybridUsers)} more`,
          },
        ]),
    whole('sessions that count', 'JSM-6', sessions, numberText(sessions)),
    ...(plan === undefined ? [] : [onEachNode(plan)]),
  ];
};

const onEachNode = (plan: Plan): Step => {
  const { perNode } = plan;
  const serving = servingNodesOf(plan);
  const says = `${numberText(perNode.sessions)}, shared by ${countText(serving, 'serving node')}`;
  return whole('sessions of one node', 'SIZE-7', perNode.sessions, says);
};

const whole = (name: string, rule: RuleId | undefined, to: number, says: string): Step => ({
  name,
  rule,
  from: 0,
  to,
  look: 'plain',
  says,
});
