/** Service parameters of Extension Mobility, which a cluster declares and a timeline can change. */
import * as z from 'zod';
import { hours, minutes } from '../../engine/units.js';
import { factoryParameters, multipleLoginBehaviors } from '../../model/em/em-parameters.js';
import { duration } from './duration-shape.js';
import { yesOrNo } from './text-shape.js';

export const wholeUpTo = (least: number, most: number) => {
  const expected = `a whole number from ${least} to ${most}`;
  return z.int(expected).min(least, expected).max(most, expected);
};

const CONCURRENT_MAX = 100;
const CACHE_MIN = 1_000;
const CACHE_MAX = 20_000;

export const maximumExpected = 'a duration in whole minutes up to 168h; 0s is no maximum';

/** HHH:MM to 168:00 in the product. */
const MAXIMUM_LONGEST = hours(168);
const MINUTE = minutes(1);

export const maximum = duration.refine(
  (span) => span <= MAXIMUM_LONGEST && span % MINUTE === 0,
  maximumExpected,
);

/** Service parameters, which a timeline can change. */
export const emParameterShapes = {
  'multiple-login-behavior': z
    .enum(multipleLoginBehaviors, `one of ${multipleLoginBehaviors.join(', ')}`)
    .meta({ description: 'Multiple Login Behavior (EM-2). Default: noLogin.' }),
  'enforce-intra-cluster-maximum': yesOrNo.meta({
    description: 'Whether the intra-cluster maximum login time holds (EM-4). Default: false.',
  }),
  'intra-cluster-maximum': maximum.meta({
    description: 'Maximum login time within the cluster; 0s is none (EM-4). Default: none.',
    examples: ['8h'],
  }),
  'inter-cluster-maximum': maximum.meta({
    description: 'Maximum login time at visited phones; 0s is none (EMCC-6). Default: 10h.',
    examples: ['10h'],
  }),
  'maximum-concurrent-requests': wholeUpTo(1, CONCURRENT_MAX).meta({
    description: `Maximum Concurrent Requests (EM-5). Default: ${factoryParameters.maximumConcurrentRequests}.`,
  }),
  'device-cache-size': wholeUpTo(CACHE_MIN, CACHE_MAX).meta({
    description: `Entries of the device cache (EM-6). Default: ${factoryParameters.deviceCacheSize}.`,
  }),
};

export const emParameters = z
  .strictObject(emParameterShapes, 'parameters, such as { multiple-login-behavior: multiOK }')
  .partial();
