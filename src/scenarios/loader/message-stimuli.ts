/** Reads what brings a message into being, and how it is taken: read, or accepted if it is a file. */
import type { StimulusItem } from '../format/stimulus-item.js';
import { stimulusShapes } from '../format/stimulus-shape.js';
import type { KnownClient } from './directory.js';
import { participles, type KnownMessage } from './message-book.js';
import { childOf, oneOrMoreOf, type Place } from './place.js';
import { placed, type Reading } from './reading.js';
import { reportRepeats } from './repeats.js';
import { checkShape } from './shape-check.js';

/** An IM or a file, which is for one user. */
export function readAddressed(
  verb: 'send' | 'offer',
  place: Place,
  reading: Reading,
): StimulusItem | undefined {
  const item = checkShape(place, stimulusShapes[verb], reading.faults);
  const from = reading.directory.clientAt(childOf(place, 'from'));
  const recipient = childOf(place, 'to');
  const to = reading.directory.userAt(recipient);
  const id = childOf(place, verb);
  reading.messages.add(verb, id, { from, to });
  if (!item || !from || !to || !recipient) return undefined;
  if (from.user === to.user) {
    const message = `${from.name} ${verb}s to its own user; expected another user than ${to.name}`;
    reading.faults.report(recipient, message);
  }
  const message = 'send' in item ? item.send : item.offer;
  return { verb, ...placed(place, reading), message, from: from.client, to: to.user };
}

/** A message to a room. */
export function readSay(place: Place, reading: Reading): StimulusItem | undefined {
  const item = checkShape(place, stimulusShapes.say, reading.faults);
  const from = reading.directory.clientAt(childOf(place, 'from'));
  const room = reading.rooms.roomAt(childOf(place, 'in'));
  reading.messages.add('say', childOf(place, 'say'), { from });
  if (!item || !from || room === undefined) return undefined;
  return { verb: 'say', ...placed(place, reading), message: item.say, from: from.client, room };
}

/** Messages that are read, or files that are accepted. */
export function readTaking(
  verb: TakingVerb,
  place: Place,
  reading: Reading,
): StimulusItem | undefined {
  checkShape(place, stimulusShapes[verb], reading.faults);
  const at = childOf(place, 'on');
  const on = reading.directory.clientAt(at);
  const list = childOf(place, verb);
  reportRepeats(list, reading.faults);
  const messages = oneOrMoreOf(list).flatMap((one) => takenAt(one, verb, reading) ?? []);
  if (!on || !at) return undefined;
  for (const message of messages) {
    const text = strangerText(verb, message, on);
    if (text !== undefined) reading.faults.report(at, text);
  }
  const ids = messages.map(({ id }) => id);
  return { verb, ...placed(place, reading), messages: ids, on: on.client };
}

type TakingVerb = 'read' | 'accept';

/** The message at the place, if the verb is how it is taken; where not, that is reported. */
function takenAt(place: Place, verb: TakingVerb, reading: Reading): KnownMessage | undefined {
  const message = reading.messages.messageAt(place);
  if (message === undefined) return undefined;
  const right: TakingVerb = message.verb === 'offer' ? 'accept' : 'read';
  if (verb === right) return message;
  const text = `message ${message.id} is ${participles[message.verb]}; expected ${right}, not ${verb}`;
  reading.faults.report(place, text);
  return undefined;
}

/** Why the message is not for the client's user; undefined where it is, or where that is not known. */
function strangerText(
  verb: TakingVerb,
  { id, verb: from, sender, recipient }: KnownMessage,
  on: KnownClient,
): string | undefined {
  if (from === 'say') {
    const isOwn = sender === on.user;
    return isOwn ? `${on.name} cannot ${verb} ${id}; its own user said it` : undefined;
  }
  if (recipient === undefined || recipient.user === on.user) return undefined;
  return `${on.name} cannot ${verb} ${id}; expected a client of its recipient, ${recipient.name}`;
}
