/** The formula of HA-8 against all 256 rows that the vendor prints, in two generations. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  printedSlips,
  recommendedUpperLimit,
  reLoginRateOf,
  type Paired,
} from '../../../src/model/deployment/login-profile.js';
import { capacityOf, ovas, type Ova } from '../../../src/model/deployment/ova.js';
import type { Release } from '../../../src/model/deployment/release.js';

type Row = {
  readonly releases: readonly Release[];
  readonly ova: Ova;
  readonly redundancy: Paired;
  readonly users: number;
  readonly lower: number;
  readonly upper: number;
};

const generations = new Map<string, readonly Release[]>([
  ['12.5 to 12.5SU2', ['12.5', '12.5SU1', '12.5SU2']],
  ['12.5SU3 to 15', ['12.5SU3', '14', '15']],
]);

const rowOf = (line: string): Row => {
  const [releases = '', ova, mode, users, lower, upper] = line.split(',');
  return {
    releases: generations.get(releases)!,
    ova: ovas.find((one) => capacityOf(one) === Number(ova))!,
    redundancy: mode === 'active/active' ? 'active-active' : 'active-standby',
    users: Number(users),
    lower: Number(lower),
    upper: Number(upper),
  };
};

const data = new URL('data/login-profiles.csv', import.meta.url);
const printed = readFileSync(data, 'utf8').trimEnd().split(/\r?\n/).slice(1).map(rowOf);

describe('HA-8: the recommended upper re-login limit', () => {
  it('is the printed one in all 256 rows but exactly the slips that are listed', () => {
    const differing = printed.filter((row) =>
      row.releases.some((release) => recommendedUpperLimit({ ...row, release }) !== row.upper),
    );
    expect(printed).toHaveLength(256);
    expect(
      differing.map(({ releases, ova, redundancy, users, upper }) => ({
        ova,
        redundancy,
        since: releases[0],
        users,
        printed: upper,
      })),
    ).toEqual(printedSlips());
    expect(printedSlips()).toHaveLength(7);
  });

  it('counts from the lower limit that every table prints', () => {
    expect(new Set(printed.map(({ lower }) => lower))).toEqual(new Set([120]));
    expect(
      recommendedUpperLimit({ ova: '5K', redundancy: 'active-active', release: '14', users: 0 }),
    ).toBe(120);
  });

  it('rounds half a second up', () => {
    const profile = { ova: '5K', redundancy: 'active-active', release: '15' } as const;
    expect(recommendedUpperLimit({ ...profile, users: 2_500 })).toBe(537);
    expect(recommendedUpperLimit({ ...profile, users: 3 })).toBe(121);
    expect(recommendedUpperLimit({ ...profile, users: 2 })).toBe(120);
  });

  it('takes releases before 12.5 by the older tables', () => {
    expect(reLoginRateOf('25K', 'active-standby', '11.0').value).toBe(16);
    expect(reLoginRateOf('25K', 'active-standby', '12.5SU3').value).toBe(8);
  });
});
