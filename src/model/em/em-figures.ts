/** The numbers that the rules of Extension Mobility rest on. */
import { milliseconds, minutes, seconds, type Duration } from '../../engine/units.js';
import type { Figure } from '../rulebook/figure.js';

/** EM-5: from the arrival of a login to its end; a published sample, taken as constant. */
export const loginTime: Figure<Duration> = {
  name: 'time of a login within the cluster',
  value: milliseconds(410),
  status: 'A',
  rule: 'EM-5',
};

/** EM-5: from the arrival of a logout to its end; a published sample, taken as constant. */
export const logoutTime: Figure<Duration> = {
  name: 'time of a logout',
  value: milliseconds(200),
  status: 'A',
  rule: 'EM-5',
};

/** EMCC-1: what the home cluster takes of a visiting login; the published sample is 38 ms. */
export const homeTime: Figure<Duration> = {
  name: 'time that the home cluster takes for a visiting login',
  value: milliseconds(40),
  status: 'A',
  rule: 'EMCC-1',
};

/** EMCC-1: the search for the home cluster; with home's part and the rest it makes 400 ms. */
export const searchTime: Figure<Duration> = {
  name: 'time that the search for the home cluster takes',
  value: milliseconds(200),
  status: 'A',
  rule: 'EMCC-1',
};

/** EMCC-1: logging the phone in once home has; the published sample of the whole is 438 ms. */
export const visitingLoginTime: Figure<Duration> = {
  name: 'time that the visiting cluster takes once home has answered',
  value: milliseconds(160),
  status: 'A',
  rule: 'EMCC-1',
};

/** EMCC-7: how long a cluster waits for an answer of another. */
export const remoteTimeout: Figure<Duration> = {
  name: 'time after which a remote cluster counts as silent',
  value: seconds(120),
  status: 'P',
  rule: 'EMCC-7',
};

/** EM-6: how long an entry of the user cache is good for. */
export const userCacheTime: Figure<Duration> = {
  name: 'time that the user cache keeps an entry',
  value: minutes(2),
  status: 'P',
  rule: 'EM-6',
};
