/**
 * One shape for each subject that can stand in `expect`. The key of an item that is a subject
 * decides which shape the item has.
 */
import * as z from 'zod';
import { modes } from '../../model/devices/mode.js';
import { presences } from '../../model/devices/presence.js';
import { mdmCounters } from '../../model/mdm/mdm-counters.js';
import { emExpectationExamples, emExpectationShapes } from './em-expectation-shape.js';
import { copyStates } from './expectation.js';
import {
  clientReference,
  clientReferences,
  messageReference,
  userReference,
} from './reference-shape.js';
import { rule } from './rule-shape.js';
import { yesOrNo } from './text-shape.js';

/** In place of a client: the user has no active client. In place of a presence: none has come. */
export const NONE = 'none';

const message = z.strictObject({
  message: messageReference,
  on: clientReferences.meta({
    description:
      'Clients of its sender or of its recipient; any clients where it is said in a room.',
  }),
  is: z
    .enum(copyStates, `a state of a message on a client: ${copyStates.join(', ')}`)
    .meta({ description: 'Where the message stands on each of the clients.' }),
  alert: yesOrNo
    .optional()
    .meta({ description: 'Whether the clients showed an alert for it (MDM-4).' }),
});

const mode = z.strictObject({
  mode: z
    .enum(modes, `a mode: ${modes.join(', ')}`)
    .meta({ description: 'The mode of each of the clients.' }),
  of: clientReferences,
});

const active = z.strictObject({
  active: z
    .union([z.literal(NONE), clientReference], `a client, such as alice/phone, or ${NONE}`)
    .meta({ description: `The active client of the user (MDM-5), or ${NONE}.` }),
  of: userReference,
});

const countExpected = 'a number from 0 up in its shortest form, such as 3 or 2.5';

const counter = z.strictObject({
  counter: z
    .enum(mdmCounters, `a counter: ${mdmCounters.join(', ')}`)
    .meta({ description: 'A counter of the object Cisco XCP MDM Counters (QM-12).' }),
  is: z
    .number(countExpected)
    .min(0, countExpected)
    .meta({ description: 'What the counter shows.' }),
});

const wholeExpected = 'a whole number from 0 up';

const archived = z.strictObject({
  archived: z
    .int(wholeExpected)
    .min(0, wholeExpected)
    .meta({ description: 'How many messages the archiver has kept so far (MDM-14).' }),
});

const TWO = 2;
const orderExpected = 'a list of two or more messages, such as [lunch, running-late]';

const order = z.strictObject({
  order: z
    .array(messageReference, orderExpected)
    .min(TWO, orderExpected)
    .meta({ description: 'Messages in the order in which they came to each of the clients.' }),
  on: clientReferences,
});

const presence = z.strictObject({
  presence: userReference.meta({ description: 'A contact of the user of the clients.' }),
  on: clientReferences,
  is: z
    .enum([...presences, NONE], `a presence: ${presences.join(', ')}, or ${NONE}`)
    .meta({ description: `The presence that came to each of the clients last, or ${NONE}.` }),
});

const refused = z.strictObject({
  refused: clientReferences.meta({
    description: 'Clients on which something that this moment does cannot be done.',
  }),
  because: rule.meta({ description: 'The rule that refuses it.', examples: ['MDM-16'] }),
});

export const expectationShapes = {
  message,
  mode,
  active,
  counter,
  archived,
  order,
  presence,
  refused,
  ...emExpectationShapes,
};

/** The key that says what an item of `expect` looks at. */
export type Subject = keyof typeof expectationShapes;

const isSubject = (key: string): key is Subject => Object.hasOwn(expectationShapes, key);

export const subjects: readonly Subject[] = Object.keys(expectationShapes).filter(isSubject);

export const expectation = z.union(Object.values(expectationShapes)).meta({
  description: 'What must hold once nothing is left to happen at this instant.',
  examples: [
    { message: 'lunch', on: 'alice/laptop', is: 'delivered', alert: true },
    { mode: 'quiet', of: 'alice/phone' },
    { archived: 5 },
    { order: ['lunch', 'running-late'], on: 'alice/phone' },
    { presence: 'bob', on: 'alice/phone', is: 'away' },
    { refused: 'alice/laptop', because: 'MDM-16' },
    ...emExpectationExamples,
  ],
});
