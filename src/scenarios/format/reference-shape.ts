/**
 * References to what a scenario declares. The shapes only say how a reference looks; whether it
 * leads anywhere, and what was meant where it does not, the loader says.
 */
import * as z from 'zod';
import { nameText, oneOrMore } from './text-shape.js';

const clientExpected = 'a client, such as alice/phone';

export const clientReference = z.string(clientExpected).meta({
  description: 'A client as user/client.',
  pattern: '^[^/]+/[^/]+$',
  examples: ['alice/phone'],
});

export const clientReferences = oneOrMore(
  clientReference,
  'a client or a list of clients, such as [alice/phone, bob/desk]',
).meta({ description: 'One client as user/client, or a list of clients.' });

export const userReference = z
  .union([z.string(), z.number()], 'a user, such as alice')
  .transform(String)
  .meta({ description: 'A user of this scenario.' });

export const messageReference = nameText('a message').meta({
  description: 'The id of a message that was sent, said or offered further up.',
});

export const messageReferences = oneOrMore(
  messageReference,
  'a message or a list of messages, such as [lunch, running-late]',
);

export const roomReference = nameText('a name for a room').meta({
  description: 'A group chat room; it comes into being when it is joined.',
  examples: ['lounge'],
});
