/** One shape for each verb about phones and their clusters that can stand in `do`. */
import * as z from 'zod';
import { deviceNameExpected } from '../../model/devices/device-name.js';
import { duration } from './duration-shape.js';
import { emParameters } from './em-parameters-shape.js';
import { clusterReference, pinText } from './em-shape.js';
import { clusterVerbs, phoneVerbs, type ClusterVerb, type PhoneVerb } from './em-stimulus-item.js';
import { userReference } from './reference-shape.js';
import { nameText, oneOrMore } from './text-shape.js';

export const phoneReference = z
  .string(deviceNameExpected)
  .meta({ description: 'A phone of this scenario.', examples: ['SEP0123456789AB'] });

const phoneReferences = oneOrMore(phoneReference, 'a phone or a list of phones');
const clusterReferences = oneOrMore(clusterReference, 'a cluster or a list of clusters');

const logIn = z.strictObject({
  'log-in': userReference.meta({ description: 'The user who logs in.' }),
  on: phoneReference,
  pin: pinText.optional().meta({ description: 'What the user types; default: the right PIN.' }),
  profile: nameText('a device profile')
    .optional()
    .meta({ description: 'The device profile to take; default: the user’s first.' }),
});

const phoneVerbShapes = {
  'log-out': z.strictObject({
    'log-out': phoneReferences.meta({ description: 'Phones whose user logs out there.' }),
  }),
  'allow-logins': z.strictObject({
    'allow-logins': phoneReferences.meta({ description: 'Turns Extension Mobility on.' }),
  }),
  'forbid-logins': z.strictObject({
    'forbid-logins': phoneReferences.meta({ description: 'Turns Extension Mobility off.' }),
  }),
} satisfies Record<PhoneVerb, z.ZodType>;

const clusterVerbShapes = {
  'log-out-all': z.strictObject({
    'log-out-all': clusterReferences.meta({
      description: 'Clusters on whose phones everybody is logged out.',
    }),
  }),
  'cut-off': z.strictObject({
    'cut-off': clusterReferences.meta({
      description: 'Clusters that the others cannot reach from now on (EMCC-7).',
    }),
  }),
  reconnect: z.strictObject({
    reconnect: clusterReferences.meta({ description: 'Clusters that can be reached again.' }),
  }),
} satisfies Record<ClusterVerb, z.ZodType>;

const DOCUMENT_MAX = 100_000;

const post = z.strictObject({
  post: nameText('a name for a request').meta({ description: 'A name for the request.' }),
  to: clusterReference,
  document: z
    .string('an XML document as text')
    .refine(
      (text) => text.length <= DOCUMENT_MAX,
      `an XML document of up to ${DOCUMENT_MAX} characters`,
    )
    .meta({ description: 'A request document of the Extension Mobility API (EM-3).' }),
});

const configure = z.strictObject({
  configure: clusterReference,
  with: emParameters.meta({
    description: 'Service parameters; they are in force at once.',
    examples: [{ 'multiple-login-behavior': 'autoLogout' }],
  }),
});

const changePin = z.strictObject({
  'change-pin': userReference.meta({ description: 'The user whose PIN is changed (EM-6).' }),
  to: pinText.meta({ description: 'The new PIN.' }),
});

const desksReference = nameText('hot desks').meta({ description: 'Hot desks of this scenario.' });

const within = duration.meta({
  description: 'The users come within this time, each moment as likely.',
  examples: ['15m'],
});

const retryAfter = duration.prefault('30s').meta({
  description: 'How long a user waits who was told that the service is busy.',
});

const shiftStart = z.strictObject({
  'shift-start': desksReference,
  within,
  'retry-after': retryAfter,
});

const shiftEnd = z.strictObject({
  'shift-end': desksReference,
  within,
  'retry-after': retryAfter,
});

export const emStimulusShapes = {
  'log-in': logIn,
  ...phoneVerbShapes,
  ...clusterVerbShapes,
  post,
  configure,
  'change-pin': changePin,
  'shift-start': shiftStart,
  'shift-end': shiftEnd,
};

export type EmVerb = keyof typeof emStimulusShapes;

/** Whether a verb is one about phones and their clusters. */
export const isEmVerb = (verb: string): verb is EmVerb => Object.hasOwn(emStimulusShapes, verb);

export const isPhoneVerb = (verb: string): verb is PhoneVerb =>
  phoneVerbs.some((one) => one === verb);

export const isClusterVerb = (verb: string): verb is ClusterVerb =>
  clusterVerbs.some((one) => one === verb);

export const emStimulusExamples = [
  { 'log-in': 'alice', on: 'SEP0123456789AB' },
  { 'log-out': 'SEP0123456789AB' },
  { configure: 'home', with: { 'multiple-login-behavior': 'autoLogout' } },
  { 'shift-start': 'floor-2', within: '15m' },
];
