/**
 * The upper re-login limit that the vendor recommends (HA-8): so many seconds that all users of a
 * failed node can sign in again at the rate at which a node of that OVA takes them.
 *
 * The vendor prints tables; one formula gives every row of them but a few slips, which are listed
 * here and not imitated.
 */
import type { Figure } from '../rulebook/figure.js';
import type { Ova } from './ova.js';
import type { Redundancy } from './redundancy.js';
import { isFrom, type Release } from './release.js';

/** The redundancies for which the vendor prints login profiles: somebody must take over. */
export type Paired = Exclude<Redundancy, 'none'>;

export const lowerReLoginLimit: Figure<number> = {
  name: 'Client Re-Login Lower Limit, in seconds',
  value: 120,
  status: 'P',
  rule: 'HA-2',
};

export const defaultUpperReLoginLimit: Figure<number> = {
  name: 'Client Re-Login Upper Limit, in seconds',
  value: 537,
  status: 'P',
  rule: 'HA-2',
};

export const mdmFailoverFactor: Figure<number> = {
  name: 'factor by which Multiple Device Messaging lengthens failover',
  value: 2,
  status: 'P',
  rule: 'HA-4',
};

type Rates = Readonly<Record<Ova, Figure<number>>>;

const rate = (value: number): Figure<number> => ({
  name: 'users that a node signs in again in a second',
  value,
  status: 'D',
  rule: 'HA-8',
});

const ratesOf = (byOva: Readonly<Record<Ova, number>>): Rates => ({
  '500': rate(byOva['500']),
  '1K': rate(byOva['1K']),
  '2K': rate(byOva['2K']),
  '5K': rate(byOva['5K']),
  '15K': rate(byOva['15K']),
  '25K': rate(byOva['25K']),
});

const activeActive = ratesOf({ '500': 1.5, '1K': 3, '2K': 3, '5K': 6, '15K': 15, '25K': 9 });
const activeStandby = ratesOf({ '500': 1.5, '1K': 3, '2K': 3, '5K': 3, '15K': 6, '25K': 8 });
const activeStandbyTo125SU2 = ratesOf({
  '500': 1.5,
  '1K': 3,
  '2K': 3,
  '5K': 6,
  '15K': 15,
  '25K': 16,
});

/** Users that sign in again in a second. */
export const reLoginRateOf = (ova: Ova, redundancy: Paired, release: Release): Figure<number> => {
  if (redundancy === 'active-active') return activeActive[ova];
  return (isFrom('12.5SU3', release) ? activeStandby : activeStandbyTo125SU2)[ova];
};

/** Whose users count, and on what. */
export type LoginProfile = {
  readonly ova: Ova;
  readonly redundancy: Paired;
  readonly release: Release;
  /** Users, never clients: the busier node's in active-active, the subcluster's in active-standby. */
  readonly users: number;
};

/** The limit that the administrator enters, in whole seconds, undoubled. */
export const recommendedUpperLimit = ({ ova, redundancy, release, users }: LoginProfile): number =>
  lowerReLoginLimit.value + roundHalfUp(users / reLoginRateOf(ova, redundancy, release).value);

const HALF = 0.5;

const roundHalfUp = (value: number): number => Math.floor(value + HALF);

/** A printed row that the formula does not give. */
export type PrintedSlip = {
  readonly ova: Ova;
  readonly redundancy: Paired;
  /** The first release whose tables print it. */
  readonly since: Release;
  readonly users: number;
  /** The upper limit as it is printed, in seconds. */
  readonly printed: number;
};

/** The rows in which the vendor's tables slipped: one is rounded up, six have slid down by a row. */
export const printedSlips = (): readonly PrintedSlip[] =>
  slips.map(([ova, users, printed]) => ({
    ova,
    redundancy: 'active-standby',
    since: '12.5SU3',
    users,
    printed,
  }));

const slips: readonly (readonly [ova: Ova, users: number, printed: number])[] = [
  ['5K', 100, 154],
  ['25K', 8_000, 1_058],
  ['25K', 9_000, 1_120],
  ['25K', 10_000, 1_245],
  ['25K', 11_000, 1_370],
  ['25K', 12_000, 1_495],
  ['25K', 13_000, 1_620],
];
