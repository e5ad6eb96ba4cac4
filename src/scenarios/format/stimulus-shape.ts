/**
 * One shape for each verb that can stand in `do`. The key of an item that is a verb decides which
 * shape the item has.
 */
import * as z from 'zod';
import { presences } from '../../model/devices/presence.js';
import {
  clientReference,
  clientReferences,
  messageReferences,
  userReference,
} from './reference-shape.js';
import { iqDirections, type ClientVerb } from './stimulus-item.js';
import { nameText } from './text-shape.js';

const says = (description: string) => clientReferences.meta({ description });

const clientVerbShapes = {
  'sign-in': z.strictObject({ 'sign-in': says('Clients that sign in, and so send Available.') }),
  'sign-out': z.strictObject({ 'sign-out': says('Clients that sign out.') }),
  foreground: z.strictObject({
    foreground: says('Mobile clients whose app comes to the foreground.'),
  }),
  background: z.strictObject({
    background: says('Mobile clients whose app goes to the background (QM-1).'),
  }),
  'open-lid': z.strictObject({ 'open-lid': says('Desktop clients whose lid is opened.') }),
  'close-lid': z.strictObject({
    'close-lid': says('Desktop clients whose lid is closed: they stay signed in and fall silent.'),
  }),
  lock: z.strictObject({ lock: says('Desktops or mobiles that are locked.') }),
  unlock: z.strictObject({ unlock: says('Desktops or mobiles that are unlocked.') }),
  use: z.strictObject({ use: says('Desktop clients that are used.') }),
} satisfies Record<ClientVerb, z.ZodType>;

const presence = z.strictObject({
  presence: z
    .enum(presences, `a presence: ${presences.join(', ')}`)
    .meta({ description: 'The presence that the clients send.' }),
  of: clientReferences,
});

const send = z.strictObject({
  send: nameText('an id for the message').meta({
    description: 'A new message; its id is its own in the file.',
    examples: ['lunch'],
  }),
  from: clientReference.meta({ description: 'The client that sends it.' }),
  to: userReference.meta({ description: 'The user that it is for: another one than the sender.' }),
});

const read = z.strictObject({
  read: messageReferences,
  on: clientReference.meta({ description: 'The client on which the user reads.' }),
});

const iq = z.strictObject({
  iq: clientReferences.meta({ description: 'Clients on whose session an <iq> stanza goes.' }),
  direction: z
    .enum(iqDirections, `a direction: ${iqDirections.join(', ')}`)
    .prefault('to-client')
    .meta({ description: 'Which way the <iq> stanza goes.' }),
});

export const stimulusShapes = { ...clientVerbShapes, presence, send, read, iq };

/** The key that says what an item of `do` does. */
export type Verb = keyof typeof stimulusShapes;

export const stimulus = z.union(Object.values(stimulusShapes)).meta({
  description: 'What happens: one verb with its arguments.',
  examples: [{ 'sign-in': 'alice/phone' }, { send: 'lunch', from: 'bob/desk', to: 'alice' }],
});
