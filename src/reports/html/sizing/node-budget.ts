/**
 * The sessions of one node against what it may hold, step by step: its full limit, what high
 * availability and the alert take of it, what is used, and what is left. Which
 * line holds, and whether it is kept, is what the rules of sizing say (SIZE-4, SIZE-5).
 */
import { invariant } from '../../../engine/errors.js';
import { capacityOf } from '../../../model/deployment/ova.js';
import {
  activeActiveShare,
  fullLimitOf,
  sessionsPerUser,
} from '../../../model/deployment/session-limit.js';
import { numberText } from '../../../sizing/number-text.js';
import type { Plan } from '../../../sizing/plan.js';
import type { SizingAnswer } from '../../../sizing/recommend.js';
import type { ConstraintId } from '../../../sizing/rules/constraint-id.js';
import { percentText } from '../../plan-wording.js';
import { ruleUsesOf, standingWords, type RuleUse } from '../../rule-use.js';
import type { Step } from './demand-steps.js';

const PERCENT = 100;

/** @param plan the one that the rules of the answer are held against */
export const nodeBudget = (plan: Plan, answer: SizingAnswer): readonly Step[] => {
  const { alertPercent } = answer.inputs;
  const full = fullLimitOf(plan.ova);
  const { limit, sessions } = plan.perNode;
  const belowAlert = useOf('SIZE-4', answer);
  const { available: alertLine, holds } = belowAlert.rule;
  return [
    {
      name: `full limit of a node of the ${plan.ova} OVA`,
      rule: 'JSM-4',
      from: 0,
      to: full,
      look: 'limit',
      says: `${numberText(full)}, ${sessionsPerUser.value} x ${numberText(capacityOf(plan.ova))}`,
    },
    ...(limit === full ? [] : [takenByAvailability(full, limit)]),
    {
      name: 'above the alert line',
      rule: 'JSM-7',
      from: alertLine,
      to: limit,
      look: 'taken',
      says: `-${numberText(limit - alertLine)}; ${numberText(alertLine)} left, ${alertPercent} % of the limit`,
    },
    {
      name: 'sessions of the node',
      rule: 'JSM-6',
      from: 0,
      to: sessions,
      look: 'plain',
      says: `${numberText(sessions)}, ${percentText(plan.perNode.percent)} of the limit that applies`,
    },
    {
      name: holds ? 'room that is left' : 'too many',
      rule: 'SIZE-4',
      from: Math.min(sessions, alertLine),
      to: Math.max(sessions, alertLine),
      look: lookOf(belowAlert, 'room'),
      says: numberText(Math.abs(alertLine - sessions)) + waiverOf(belowAlert),
    },
    ...survivorSteps(plan, answer),
  ];
};

const takenByAvailability = (full: number, limit: number): Step => ({
  name: 'kept free for the peer',
  rule: 'JSM-5',
  from: limit,
  to: full,
  look: 'taken',
  says: `-${numberText(full - limit)}; ${numberText(limit)} left, ${activeActiveShare.value * PERCENT} %`,
});

/** HA-11: it is held against the full limit (SIZE-5). */
const survivorSteps = ({ survivor }: Plan, answer: SizingAnswer): readonly Step[] => {
  if (survivor === null) return [];
  const { sessions, percent } = survivor;
  const withinFullLimit = useOf('SIZE-5', answer);
  return [
    {
      name: 'sessions of a survivor',
      rule: 'HA-11',
      from: 0,
      to: sessions,
      look: lookOf(withinFullLimit, 'plain'),
      says:
        `${numberText(sessions)}, ${percentText(percent)} of the full limit` +
        waiverOf(withinFullLimit),
    },
  ];
};

const useOf = (id: ConstraintId, answer: SizingAnswer): RuleUse => {
  const use = ruleUsesOf(answer).find(({ rule }) => rule.id === id);
  invariant(use !== undefined, 'a plan is held against the rule');
  return use;
};

/** @param kept the look of a rule that is kept */
const lookOf = ({ standing }: RuleUse, kept: Step['look']): Step['look'] =>
  standing === 'broken' || standing === 'waived' ? standing : kept;

const waiverOf = ({ standing }: RuleUse): string =>
  standing === 'waived' ? `, ${standingWords.waived}` : '';
