/**
 * Where nothing fits: the changes of one input each that make something fit, as little as possible
 * of each. Every one that is offered has been tried.
 */
import { extensionMobilityRateOf } from '../model/deployment/extension-mobility-capacity.js';
import { planOvas } from './design.js';
import { smallestOf, shapesFor } from './design-space.js';
import { bestDesign, questionOf } from './plans.js';
import { numberText } from './number-text.js';
import type { Requirements } from './requirements.js';

/** One input that would have to be another. */
export type NearestFit = {
  readonly input: keyof Requirements;
  readonly value: number | string | boolean;
  /** In words: `15,000 users`. */
  readonly says: string;
};

export const nearestFits = (requirements: Requirements): readonly NearestFit[] =>
  [
    fewerUsers(requirements),
    largerOva(requirements),
    moreClusters(requirements),
    withoutAvailability(requirements),
    higherAlert(requirements),
    withoutAdvice(requirements),
    moreMobilityNodes(requirements),
    fewerMobilityLogins(requirements),
  ].filter((offer) => offer !== undefined);

const fits = (requirements: Requirements): boolean => bestDesign(requirements) !== undefined;

/** The largest whole number below `high` for which it fits, and 0 where none from 1 on does. */
const largestBelow = (high: number, fitsWith: (value: number) => boolean): number => {
  let [known, tooMuch] = [0, high];
  while (tooMuch - known > 1) {
    const middle = Math.floor((known + tooMuch) / 2);
    if (fitsWith(middle)) known = middle;
    else tooMuch = middle;
  }
  return known;
};

const fewerUsers = (given: Requirements): NearestFit | undefined => {
  const value = largestBelow(given.users, (users) =>
    fits({ ...given, users, hybridUsers: Math.min(users, given.hybridUsers) }),
  );
  return value === 0 ? undefined : { input: 'users', value, says: `${numberText(value)} users` };
};

const largerOva = (given: Requirements): NearestFit | undefined => {
  if (given.ova === null) return undefined;
  const value = planOvas.find((ova) => fits({ ...given, ova }));
  return value === undefined ? undefined : { input: 'ova', value, says: `the ${value} OVA` };
};

const moreClusters = (given: Requirements): NearestFit | undefined => {
  if (given.maxClusters === null) return undefined;
  const free = { ...given, maxClusters: null };
  const needed = shapesFor(free).flatMap((shape) => smallestOf(shape, questionOf(free)) ?? []);
  if (needed.length === 0) return undefined;
  const value = Math.min(...needed.map(({ clusters }) => clusters));
  return { input: 'maxClusters', value, says: `${numberText(value)} clusters` };
};

const withoutAvailability = (given: Requirements): NearestFit | undefined =>
  given.highAvailability && fits({ ...given, highAvailability: false })
    ? { input: 'highAvailability', value: false, says: 'no high availability' }
    : undefined;

const ALERT_MAX = 100;

const higherAlert = (given: Requirements): NearestFit | undefined => {
  if (!fits({ ...given, alertPercent: ALERT_MAX })) return undefined;
  const tooLow = largestBelow(ALERT_MAX, (percent) => !fits({ ...given, alertPercent: percent }));
  const value = tooLow + 1;
  return { input: 'alertPercent', value, says: `an alert percentage of ${value}` };
};

const withoutAdvice = (given: Requirements): NearestFit | undefined =>
  given.followAdvice && fits({ ...given, followAdvice: false })
    ? { input: 'followAdvice', value: false, says: 'the advice not enforced' }
    : undefined;

const moreMobilityNodes = (given: Requirements): NearestFit | undefined => {
  const value = Math.ceil(given.emLogins / extensionMobilityRateOf(given.release).value);
  if (value <= given.emNodes || !fits({ ...given, emNodes: value })) return undefined;
  return { input: 'emNodes', value, says: `${numberText(value)} Extension Mobility nodes` };
};

const fewerMobilityLogins = (given: Requirements): NearestFit | undefined => {
  const value = given.emNodes * extensionMobilityRateOf(given.release).value;
  if (value >= given.emLogins || !fits({ ...given, emLogins: value })) return undefined;
  const says = `${numberText(value)} Extension Mobility logins a minute`;
  return { input: 'emLogins', value, says };
};
