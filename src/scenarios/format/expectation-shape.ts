/**
 * One shape for each subject that can stand in `expect`. The key of an item that is a subject
 * decides which shape the item has.
 */
import * as z from 'zod';
import { modes } from '../../model/devices/mode.js';
import { presences } from '../../model/devices/presence.js';
import { jsmCounters } from '../../model/jsm/jsm-counters.js';
import { mdmCounters } from '../../model/mdm/mdm-counters.js';
import { emExpectationExamples, emExpectationShapes } from './em-expectation-shape.js';
import { copyStates } from './expectation.js';
import { nodeExpectationShapes } from './node-expectation-shape.js';
import { wholeNumber } from './number-shape.js';
import {
  clientReference,
  clientReferences,
  messageReference,
  nodeReference,
  NONE,
  userReference,
} from './reference-shape.js';
import { rule } from './rule-shape.js';
import { yesOrNo } from './text-shape.js';

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

const counterNames = [...mdmCounters, ...jsmCounters] as const;

const counter = z.strictObject({
  counter: z.enum(counterNames, `a counter: ${counterNames.join(', ')}`).meta({
    description: 'A counter of Cisco XCP MDM Counters (QM-12) or of Cisco XCP JSM (JSM-3).',
  }),
  of: nodeReference.optional().meta({
    description: 'The node whose counter it is; counters of MDM may be those of the cluster.',
    examples: ['imp1'],
  }),
  is: z
    .number(countExpected)
    .min(0, countExpected)
    .meta({ description: 'What the counter shows.' }),
});

const archived = z.strictObject({
  archived: wholeNumber.meta({
    description: 'How many messages the archiver has kept so far (MDM-14).',
  }),
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
  ...nodeExpectationShapes,
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
    { sessions: 'imp1', is: 160, kind: 'all' },
    { state: 'imp1', is: 'running-in-backup-mode', reason: 'peer-down' },
  ],
});
