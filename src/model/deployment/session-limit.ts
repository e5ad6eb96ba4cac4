/**
 * How many JSM sessions a node may hold (JSM-4, JSM-5, JSM-7, JSM-9).
 */
import type { Figure } from '../rulebook/figure.js';
import { capacityOf, type Ova } from './ova.js';
import type { Redundancy } from './redundancy.js';

export const sessionsPerUser: Figure<number> = {
  name: 'sessions for each user of the OVA',
  value: 1.5,
  status: 'P',
  rule: 'JSM-4',
};

export const activeActiveShare: Figure<number> = {
  name: 'share of the full limit that applies under active-active high availability',
  value: 0.5,
  status: 'P',
  rule: 'JSM-5',
};

export const alertPercentage: Figure<number> = {
  name: 'percentage of the limit above which the alert is raised',
  value: 80,
  status: 'P',
  rule: 'JSM-7',
};

/** The OVAs whose limit the vendor prints; for the others it is extrapolated (JSM-9). */
const printed: readonly Ova[] = ['5K', '15K', '25K'];

/** The full limit of a node, in sessions. */
export const fullLimitOf = (ova: Ova): number => capacityOf(ova) * sessionsPerUser.value;

/** The limit that applies to a node in normal running, in sessions. */
export const limitOf = (ova: Ova, redundancy: Redundancy): number =>
  redundancy === 'active-active' ? fullLimitOf(ova) * activeActiveShare.value : fullLimitOf(ova);

const PERCENT = 100;

/** JSM-7: the alert line at a percentage of a limit, in sessions; the alert is on its way above it, not at it. */
export const alertLineAt = (limit: number, percentage: number): number =>
  (limit * percentage) / PERCENT;

/** JSM-7: whether so many sessions put the alert on its way. */
export const isAboveAlertLine = (sessions: number, line: number): boolean => sessions > line;

/** JSM-9: whether the limit of the OVA is not in the vendor's table. */
export const isExtrapolated = (ova: Ova): boolean => !printed.includes(ova);
