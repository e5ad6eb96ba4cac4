/** What an answer rests on that the vendor does not print. */
import type { RuleId } from '../model/rulebook/rule-book.js';
import { extensionMobilityRateOf } from '../model/deployment/extension-mobility-capacity.js';
import type { Plan } from './plan.js';
import type { Requirements } from './requirements.js';

export type SizingAssumption = { readonly rule: RuleId; readonly statement: string };

type Candidate = SizingAssumption & { readonly applies: boolean };

/** @param plan the recommended one, undefined where nothing fits */
export const assumptionsOf = (
  plan: Plan | undefined,
  requirements: Requirements,
): readonly SizingAssumption[] =>
  [...ofEveryAnswer, ...ofThePlan(plan, requirements), ...ofTheInputs(requirements)]
    .filter(({ applies }) => applies)
    .map(({ rule, statement }) => ({ rule, statement }));

const ofEveryAnswer: readonly Candidate[] = [
  {
    rule: 'SIZE-7',
    statement:
      'Users, clients and sessions are spread evenly; all clusters are alike; one OVA throughout. ' +
      'Of equally many nodes the least vCPU wins, then the least vRAM, then fewer clusters, fewer ' +
      'subclusters, and active-active.',
    applies: true,
  },
  {
    rule: 'JSM-6',
    statement: 'Every client is signed in at the busiest moment, and holds one session.',
    applies: true,
  },
];

const ofThePlan = (
  plan: Plan | undefined,
  { mdm, pushShare }: Requirements,
): readonly Candidate[] => [
  {
    rule: 'JSM-5',
    statement: 'In active-standby the full limit applies to the active node.',
    applies: plan?.redundancy === 'active-standby',
  },
  {
    rule: 'JSM-7',
    statement:
      'The administrator enters half the alert percentage under active-active, rounded down to a ' +
      'whole one.',
    applies: plan?.redundancy === 'active-active',
  },
  {
    rule: 'HA-5',
    statement: 'MDM doubles both re-login limits after they are entered.',
    applies: mdm && plan !== undefined && plan.redundancy !== 'none',
  },
  {
    rule: 'HA-9',
    statement:
      'A phantom session stands in for the client session of a push-enabled client until it is ' +
      'back: it adds nothing to the survivor. Phantoms are rebuilt at 7,500 in 15 minutes.',
    applies: pushShare > 0 && plan?.highAvailability === true,
  },
];

const ofTheInputs = ({
  emLogins,
  emNodes,
  release,
  growth,
}: Requirements): readonly Candidate[] => [
  {
    rule: 'EM-8',
    statement: `Release ${release} handles as many Extension Mobility logins as its nearest printed release.`,
    applies: emLogins > 0 && extensionMobilityRateOf(release).status === 'A',
  },
  {
    rule: 'SIZE-12',
    statement: 'Several Extension Mobility nodes handle so many times the logins of one.',
    applies: emLogins > 0 && emNodes > 1,
  },
  {
    rule: 'SIZE-1',
    statement:
      'Users grow by the same percentage every year, rounded up to whole users; hybrid users and ' +
      'Extension Mobility logins grow with them; clients per user stay as they are.',
    applies: growth !== null,
  },
];
