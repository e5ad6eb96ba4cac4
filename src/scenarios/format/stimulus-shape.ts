/**
 * One shape for each verb that can stand in `do`. The key of an item that is a verb decides which
 * shape the item has.
 */
import * as z from 'zod';
import { presences } from '../../model/devices/presence.js';
import { emStimulusExamples, emStimulusShapes } from './em-stimulus-shape.js';
import { nodeStimulusShapes } from './node-stimulus-shape.js';
import { settableParameters } from './parameters.js';
import {
  clientReference,
  clientReferences,
  messageReferences,
  roomReference,
  userReference,
} from './reference-shape.js';
import { iqDirections } from '../../model/mdm/stimulus.js';
import { ON_PREMISES, restartables, type ClientVerb } from './stimulus-item.js';
import { nameText, yesOrNo } from './text-shape.js';
import { expresswayVersion } from './version-shape.js';

const says = (description: string) => clientReferences.meta({ description });

const signIn = z.strictObject({
  'sign-in': says('Clients that sign in, and so send Available.'),
  through: z
    .union(
      [z.literal(ON_PREMISES), expresswayVersion],
      `a version of Expressway with its X, such as X8.8, or ${ON_PREMISES}`,
    )
    .optional()
    .meta({
      description: `The Expressway they come in through this time, or ${ON_PREMISES}; default: as declared.`,
      examples: ['X8.7', ON_PREMISES],
    }),
});

const clientVerbShapes = {
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

const iq = z.strictObject({
  iq: clientReferences.meta({ description: 'Clients on whose session an <iq> stanza goes.' }),
  direction: z
    .enum(iqDirections, `a direction: ${iqDirections.join(', ')}`)
    .prefault('to-client')
    .meta({ description: 'Which way the <iq> stanza goes.' }),
});

const newMessage = (description: string, example: string) =>
  nameText('an id for the message').meta({
    description: `${description} Its id is its own in the file.`,
    examples: [example],
  });

const send = z.strictObject({
  send: newMessage('A new IM.', 'lunch'),
  from: clientReference.meta({ description: 'The client that sends it.' }),
  to: userReference.meta({ description: 'The user that it is for: another one than the sender.' }),
});

const say = z.strictObject({
  say: newMessage('A new message in a group chat room (MDM-12).', 'hello'),
  in: roomReference,
  from: clientReference.meta({ description: 'The client that says it.' }),
});

const offer = z.strictObject({
  offer: newMessage('A new file (MDM-13).', 'plan.pdf'),
  from: clientReference.meta({ description: 'The client that offers it.' }),
  to: userReference.meta({ description: 'The user that it is for: another one than the sender.' }),
});

const read = z.strictObject({
  read: messageReferences.meta({ description: 'Messages that were sent or said further up.' }),
  on: clientReference.meta({ description: 'The client on which the user reads.' }),
});

const accept = z.strictObject({
  accept: messageReferences.meta({ description: 'Files that were offered further up.' }),
  on: clientReference.meta({ description: 'The client on which the user accepts.' }),
});

const join = z.strictObject({
  join: roomReference,
  with: says('Clients that join the room.'),
});

const leave = z.strictObject({
  leave: roomReference,
  with: says('Clients that leave the room.'),
});

const set = z.strictObject({
  set: z
    .enum(settableParameters, `a parameter that can be set: ${settableParameters.join(', ')}`)
    .meta({ description: 'It comes into force with a restart of the XCP Router (MDM-1).' }),
  to: yesOrNo.meta({ description: 'What the parameter becomes.' }),
});

const restart = z.strictObject({
  restart: z
    .enum(restartables, `what can be restarted: ${restartables.join(', ')}`)
    .meta({ description: 'It is down for a while, and every session ends (MDM-1).' }),
});

export const stimulusShapes = {
  'sign-in': signIn,
  ...clientVerbShapes,
  presence,
  iq,
  send,
  say,
  offer,
  read,
  accept,
  join,
  leave,
  set,
  restart,
  ...emStimulusShapes,
  ...nodeStimulusShapes,
};

/** The key that says what an item of `do` does. */
export type Verb = keyof typeof stimulusShapes;

const isVerb = (key: string): key is Verb => Object.hasOwn(stimulusShapes, key);

export const verbs: readonly Verb[] = Object.keys(stimulusShapes).filter(isVerb);

export const stimulus = z.union(Object.values(stimulusShapes)).meta({
  description: 'What happens: one verb with its arguments.',
  examples: [
    { 'sign-in': 'alice/phone', through: 'X8.7' },
    { send: 'lunch', from: 'bob/desk', to: 'alice' },
    { join: 'lounge', with: ['alice/laptop', 'bob/desk'] },
    { say: 'hello', in: 'lounge', from: 'alice/laptop' },
    { offer: 'plan.pdf', from: 'bob/desk', to: 'alice' },
    { accept: 'plan.pdf', on: 'alice/laptop' },
    { set: 'mdm', to: false },
    { restart: 'xcp-router' },
    ...emStimulusExamples,
    { fail: 'imp1', cause: 'critical-service' },
    { failover: 'imp1' },
  ],
});
