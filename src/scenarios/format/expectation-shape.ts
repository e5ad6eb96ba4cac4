/**
 * One shape for each subject that can stand in `expect`. The key of an item that is a subject
 * decides which shape the item has.
 */
import * as z from 'zod';
import { modes } from '../../model/devices/mode.js';
import { mdmCounters } from '../../model/mdm/mdm-counters.js';
import { copyStates } from './expectation.js';
import {
  clientReference,
  clientReferences,
  messageReference,
  userReference,
} from './reference-shape.js';

/** In place of a client: the user has no active client. */
export const NO_CLIENT = 'none';

const message = z.strictObject({
  message: messageReference,
  on: clientReferences.meta({ description: 'Clients of its sender or of its recipient.' }),
  is: z
    .enum(copyStates, `a state of a message on a client: ${copyStates.join(', ')}`)
    .meta({ description: 'Where the message stands on each of the clients.' }),
  alert: z
    .boolean('true or false')
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
    .union(
      [z.literal(NO_CLIENT), clientReference],
      `a client, such as alice/phone, or ${NO_CLIENT}`,
    )
    .meta({ description: `The active client of the user (MDM-5), or ${NO_CLIENT}.` }),
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

export const expectationShapes = { message, mode, active, counter };

/** The key that says what an item of `expect` looks at. */
export type Subject = keyof typeof expectationShapes;

export const expectation = z.union(Object.values(expectationShapes)).meta({
  description: 'What must hold once nothing is left to happen at this instant.',
  examples: [
    { message: 'lunch', on: 'alice/laptop', is: 'delivered', alert: true },
    { mode: 'quiet', of: 'alice/phone' },
  ],
});
