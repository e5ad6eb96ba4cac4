/**
 * Reads an item of `do`: the verb first, then what that verb needs. The shape of an item is checked
 * and its names are looked up independently, so that neither kind of fault hides the other.
 */
import type { ClientId } from '../../model/devices/identifiers.js';
import { clientVerbs, type ClientVerb, type StimulusItem } from '../format/stimulus-item.js';
import { stimulusShapes, type Verb } from '../format/stimulus-shape.js';
import type { ClientAt } from './directory.js';
import { dispatch, type Choice } from './dispatch.js';
import { childOf, oneOrMoreOf, type Place } from './place.js';
import { placed, type Reading } from './reading.js';
import { checkShape } from './shape-check.js';
import { refusal } from './verb-devices.js';

const verbs: Choice<Verb> = {
  keys: [...clientVerbs, 'presence', 'send', 'read', 'iq'],
  word: 'verb',
  example: '{ sign-in: alice/phone }',
};

/** Undefined when the item is at fault, which is reported. */
export function readStimulus(place: Place, reading: Reading): StimulusItem | undefined {
  const verb = dispatch(place, verbs, reading.faults);
  switch (verb) {
    case undefined:
      return undefined;
    case 'presence':
      return readPresence(place, reading);
    case 'send':
      return readSend(place, reading);
    case 'read':
      return readRead(place, reading);
    case 'iq':
      return readIq(place, reading);
    default:
      return readClientVerb(verb, place, reading);
  }
}

function readClientVerb(verb: ClientVerb, place: Place, reading: Reading): StimulusItem {
  checkShape(place, stimulusShapes[verb], reading.faults);
  const found = reading.directory.clientsAt(childOf(place, verb));
  for (const { client, place: at } of found) {
    const message = refusal(verb, client);
    if (message !== undefined) reading.faults.report(at, message);
  }
  return { verb, ...placed(place, reading), clients: idsOf(found) };
}

function readPresence(place: Place, reading: Reading): StimulusItem | undefined {
  const item = checkShape(place, stimulusShapes.presence, reading.faults);
  const clients = idsOf(reading.directory.clientsAt(childOf(place, 'of')));
  return item && { verb: 'presence', ...placed(place, reading), presence: item.presence, clients };
}

function readSend(place: Place, reading: Reading): StimulusItem | undefined {
  const item = checkShape(place, stimulusShapes.send, reading.faults);
  const from = reading.directory.clientAt(childOf(place, 'from'));
  const recipient = childOf(place, 'to');
  const to = reading.directory.userAt(recipient);
  reading.messages.send(childOf(place, 'send'), from, to);
  if (!item || !from || !to || !recipient) return undefined;
  if (from.user === to.user) {
    const message = `${from.name} sends to its own user; expected another user than ${to.name}`;
    reading.faults.report(recipient, message);
  }
  return {
    verb: 'send',
    ...placed(place, reading),
    message: item.send,
    from: from.client,
    to: to.user,
  };
}

function readRead(place: Place, reading: Reading): StimulusItem | undefined {
  checkShape(place, stimulusShapes.read, reading.faults);
  const at = childOf(place, 'on');
  const on = reading.directory.clientAt(at);
  const messages = oneOrMoreOf(childOf(place, 'read')).flatMap(
    (one) => reading.messages.messageAt(one) ?? [],
  );
  if (!on || !at) return undefined;
  for (const { id, recipient } of messages) {
    if (recipient === undefined || recipient.user === on.user) continue;
    const message = `${on.name} cannot read ${id}; expected a client of its recipient, ${recipient.name}`;
    reading.faults.report(at, message);
  }
  const ids = messages.map(({ id }) => id);
  return { verb: 'read', ...placed(place, reading), messages: ids, on: on.client };
}

function readIq(place: Place, reading: Reading): StimulusItem | undefined {
  const item = checkShape(place, stimulusShapes.iq, reading.faults);
  const clients = idsOf(reading.directory.clientsAt(childOf(place, 'iq')));
  return item && { verb: 'iq', ...placed(place, reading), clients, direction: item.direction };
}

const idsOf = (found: readonly ClientAt[]): readonly ClientId[] =>
  found.map(({ client }) => client.client);
