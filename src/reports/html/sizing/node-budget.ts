/**
 * The sessions of one node against what it may hold, step by step: its full limit, what high
 * availability and the alert take of it, what is used, and what is left.
 */
import { capacityOf } from '../../../model/deployment/ova.js';
import {
  activeActiveShare,
  fullLimitOf,
  sessionsPerUser,
} from '../../../model/deployment/session-limit.js';
import { numberText } from '../../../sizing/number-text.js';
import type { Plan } from '../../../sizing/plan.js';
import { percentText } from '../../plan-wording.js';
import type { Step } from './demand-steps.js';

const PERCENT = 100;

export const nodeBudget = (plan: Plan, alertPercent: number): readonly Step[] => {
  const full = fullLimitOf(plan.ova);
  const { limit, sessions } = plan.perNode;
  const alertLine = (limit * alertPercent) / PERCENT;
  const room = alertLine - sessions;
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
      name: room < 0 ? 'too many' : 'room that is left',
      rule: 'SIZE-4',
      from: Math.min(sessions, alertLine),
      to: Math.max(sessions, alertLine),
      look: room < 0 ? 'broken' : 'room',
      says: numberText(Math.abs(room)),
    },
    ...survivorSteps(plan),
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

/** HA-11: it is held against the full limit. */
const survivorSteps = ({ survivor }: Plan): readonly Step[] =>
  survivor === null
    ? []
    : [
        {
          name: 'sessions of a survivor',
          rule: 'HA-11',
          from: 0,
          to: survivor.sessions,
          look: survivor.percent > PERCENT ? 'broken' : 'plain',
          says: `${numberText(survivor.sessions)}, ${percentText(survivor.percent)} of the full limit`,
        },
      ];
