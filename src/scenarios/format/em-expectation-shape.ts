/** One shape for each subject about phones and their clusters that can stand in `expect`. */
import * as z from 'zod';
import { emCounters } from '../../model/em/em-counters.js';
import { emErrors, type EmErrorCode } from '../../model/em/em-error.js';
import { clusterReference } from './em-shape.js';
import { phoneReference } from './em-stimulus-shape.js';
import { userReference } from './reference-shape.js';
import { lineOfText, nameText, oneOrMore } from './text-shape.js';

/** In place of a user: nobody is logged in. In place of phones: none counts. */
export const NOBODY = 'none';

export const SUCCESS_WORD = 'success';

const isErrorCode = (code: number): code is EmErrorCode => Object.hasOwn(emErrors, code);

const answerExpected = 'success, or an error code of Extension Mobility, such as 25';

const answer = z
  .union([z.literal(SUCCESS_WORD), z.number()], answerExpected)
  .transform((word, context): typeof SUCCESS_WORD | EmErrorCode => {
    if (word === SUCCESS_WORD || isErrorCode(word)) return word;
    context.addIssue(answerExpected);
    return z.NEVER;
  });

const wholeExpected = 'a whole number from 0 up';
const whole = z.int(wholeExpected).min(0, wholeExpected);

const phone = z.strictObject({
  phone: oneOrMore(phoneReference, 'a phone or a list of phones').meta({
    description: 'Phones, of which each is as said.',
  }),
  shows: userReference.meta({ description: `The user who is logged in there, or ${NOBODY}.` }),
  profile: nameText('a device profile')
    .optional()
    .meta({ description: 'The device profile that the phone shows.' }),
  'registered-with': clusterReference.optional().meta({
    description: 'The cluster that the phone is registered with.',
  }),
});

const response = z.strictObject({
  response: nameText('a phone, or the name of a posted request').meta({
    description: 'A phone, or a request that was posted: what its service answered last.',
  }),
  is: answer.meta({ description: 'Success, or the error code.', examples: [SUCCESS_WORD, 25] }),
  display: lineOfText.optional().meta({ description: 'What the phone shows (EM-3).' }),
});

const counted = z.strictObject({
  counted: userReference.meta({ description: 'A user with extension-mobility.' }),
  on: oneOrMore(phoneReference, 'a phone, a list of phones, or none').meta({
    description: `The phones at which home counts the user, in the order of login, or ${NOBODY}.`,
  }),
});

const log = z.strictObject({
  log: clusterReference,
  has: oneOrMore(lineOfText, 'a text or a list of texts').meta({
    description: 'Texts that stand in lines of its service log, in this order.',
  }),
});

const counter = z.strictObject({
  'em-counter': z
    .enum(emCounters, `a counter: ${emCounters.join(', ')}`)
    .meta({ description: 'A counter of the object Cisco Extension Mobility.' }),
  of: clusterReference,
  is: whole.meta({ description: 'What the counter shows.' }),
});

const shift = z.strictObject({
  shift: nameText('hot desks').meta({
    description: 'Hot desks of this scenario, or a population with phones.',
  }),
  'logged-in': whole.meta({ description: 'How many of the desks show their user.' }),
});

export const emExpectationShapes = {
  phone,
  response,
  counted,
  log,
  'em-counter': counter,
  shift,
};

export const emExpectationExamples = [
  { phone: 'SEP0123456789AB', shows: 'alice', profile: 'alice-udp' },
  { response: 'SEP0123456789AB', is: 25, display: 'Multi-Login Not Allowed (25)' },
  { counted: 'alice', on: ['SEP0123456789AB'] },
  { log: 'home', has: ['Not allowed to log into multiple devices.'] },
];
