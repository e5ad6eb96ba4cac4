/** How many Extension Mobility logins and logouts a minute a node handles (EM-8). */
import type { Figure } from '../rulebook/figure.js';
import { isFrom, type Release } from './release.js';

const NAME = 'Extension Mobility logins or logouts of one node in a minute';

const to12: Figure<number> = { name: NAME, value: 250, status: 'P', rule: 'EM-8' };
const from14: Figure<number> = { name: NAME, value: 500, status: 'P', rule: 'EM-8' };

/** Published for 12.x and 14; 11.x counts as 12.x and 15 as 14, which is assumed. */
export const extensionMobilityRateOf = (release: Release): Figure<number> => {
  const figure = isFrom('14', release) ? from14 : to12;
  const isPrinted = release.startsWith('12.') || release === '14';
  return isPrinted ? figure : { ...figure, status: 'A' };
};
