/** What the users of a plan ask for, before any design: units (SIZE-1) and sessions (JSM-6). */
import { numberText } from './number-text.js';
import type { Requirements } from './requirements.js';
import { productUp } from './exact-decimal.js';

export type Demand = {
  readonly users: number;
  readonly clients: number;
  /** SIZE-1: what capacity is counted in. */
  readonly units: number;
  readonly unit: 'client' | 'user';
  /** JSM-6: client and hybrid sessions; in normal running there are no phantom sessions. */
  readonly sessions: number;
  /** The arithmetic of units and sessions, for people. */
  readonly formula: string;
};

export const demandOf = ({ users, clientsPerUser, mdm, hybridUsers }: Requirements): Demand => {
  const clients = productUp(users, clientsPerUser);
  const sessions = clients + hybridUsers;
  const counted = `${numberText(users)} users x ${clientsPerUser} = ${numberText(clients)} clients`;
  const unit = mdm ? 'client' : 'user';
  const hybrid = hybridUsers === 0 ? '' : ` + ${numberText(hybridUsers)} hybrid`;
  return {
    users,
    clients,
    units: mdm ? clients : users,
    unit,
    sessions,
    formula:
      `${counted}; MDM ${mdm ? 'on' : 'off'}, so ${unit}s count as units (SIZE-1); ` +
      `${numberText(clients)} client sessions${hybrid} = ${numberText(sessions)} that count (JSM-6)`,
  };
};
