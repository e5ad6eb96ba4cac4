/**
 * Releases of CUCM: those of the IM and Presence Service, and `8.x`, which a remote cluster can
 * still run and which the rules of security modes speak of (EMCC-7).
 */
import { isFrom, releases, type Release } from '../deployment/release.js';
import type { Figure } from '../rulebook/figure.js';

/** A cluster that is older than everything that the rules speak of in detail. */
export const OLDEST = '8.x';

/** Oldest first. */
export const cucmReleases = [OLDEST, ...releases] as const;

export type CucmRelease = typeof OLDEST | Release;

/** Whether a release is `first` or a later one. */
const isCucmFrom = (first: Release, release: CucmRelease): boolean =>
  release !== OLDEST && isFrom(first, release);

/** EMCC-2: whether the home cluster's Multiple Login Behavior also governs visited phones. */
export const governsVisits = (release: CucmRelease): boolean => isCucmFrom('12.5', release);

/** EM-4: whether a user can have a maximum login time of their own. */
export const knowsOwnMaximum = (release: CucmRelease): boolean => isCucmFrom('12.5', release);

/** EM-3: whether the phone has words of its own for code 25. */
export const namesMultiLogin = (release: CucmRelease): boolean => isCucmFrom('12.5', release);

/** EMCC-7: whether the release is 9.x or newer. */
export const isFrom9 = (release: CucmRelease): boolean => release !== OLDEST;

const CAPACITY_IN_12 = 250;
const CAPACITY_IN_14 = 500;

/** EM-8: logins and logouts a minute on one node; 11.x and older as 12.x, 15 as 14 (A). */
export const capacityPerMinute = (release: CucmRelease): Figure<number> => ({
  name: `logins and logouts a minute on one Extension Mobility node in ${release}`,
  value: isCucmFrom('14', release) ? CAPACITY_IN_14 : CAPACITY_IN_12,
  status: release.startsWith('12') || release === '14' ? 'P' : 'A',
  rule: 'EM-8',
});
