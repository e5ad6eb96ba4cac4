/**
 * References to what a scenario declares. The shapes only say how a reference looks; whether it
 * leads anywhere, and what was meant where it does not, the loader says.
 */
import * as z from 'zod';
import { nameText, oneOrMore } from './text-shape.js';

/**
 * In place of a client: the user has no active client. In place of a presence: none has come. In
 * place of a node: none serves the user.
 */
export const NONE = 'none';

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

/** A name that may be all digits. */
const reference = (expected: string) =>
  z.union([z.string(), z.number()], expected).transform(String);

export const userReference = reference('a user, such as alice').meta({
  description: 'A user of this scenario.',
});

export const nodeReference = reference('a node, such as imp1').meta({
  description: 'A node of the topology.',
  examples: ['imp1'],
});

export const subclusterReference = reference('a subcluster, such as a').meta({
  description: 'A subcluster of the topology.',
});

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
