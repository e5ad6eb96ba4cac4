/** Reads what is done on clients: signing in, moving, announcing, passing stanzas, joining rooms. */
import type { ClientId } from '../../model/devices/identifiers.js';
import type { ClientVerb, StimulusItem } from '../format/stimulus-item.js';
import { stimulusShapes } from '../format/stimulus-shape.js';
import { childOf, type Place } from './place.js';
import { placed, type Reading } from './reading.js';
import { checkShape } from './shape-check.js';
import { refusal } from './verb-devices.js';

export function readClientVerb(verb: ClientVerb, place: Place, reading: Reading): StimulusItem {
  checkShape(place, stimulusShapes[verb], reading.faults);
  const found = reading.directory.clientsAt(childOf(place, verb));
  for (const { client, place: at } of found) {
    const message = refusal(verb, client);
    if (message !== undefined) reading.faults.report(at, message);
  }
  return { verb, ...placed(place, reading), clients: found.map(({ client }) => client.client) };
}

export function readSignIn(place: Place, reading: Reading): StimulusItem | undefined {
  const item = checkShape(place, stimulusShapes['sign-in'], reading.faults);
  const clients = clientsAt(childOf(place, 'sign-in'), reading);
  return item && { verb: 'sign-in', ...placed(place, reading), clients, through: item.through };
}

export function readPresence(place: Place, reading: Reading): StimulusItem | undefined {
  const item = checkShape(place, stimulusShapes.presence, reading.faults);
  const clients = clientsAt(childOf(place, 'of'), reading);
  return item && { verb: 'presence', ...placed(place, reading), presence: item.presence, clients };
}

export function readIq(place: Place, reading: Reading): StimulusItem | undefined {
  const item = checkShape(place, stimulusShapes.iq, reading.faults);
  const clients = clientsAt(childOf(place, 'iq'), reading);
  return item && { verb: 'iq', ...placed(place, reading), clients, direction: item.direction };
}

export function readRoomVerb(
  verb: 'join' | 'leave',
  place: Place,
  reading: Reading,
): StimulusItem | undefined {
  checkShape(place, stimulusShapes[verb], reading.faults);
  const at = childOf(place, verb);
  const room = verb === 'join' ? reading.rooms.joinedAt(at) : reading.rooms.roomAt(at);
  const clients = clientsAt(childOf(place, 'with'), reading);
  return room === undefined ? undefined : { verb, ...placed(place, reading), clients, room };
}

const clientsAt = (place: Place | undefined, { directory }: Reading): readonly ClientId[] =>
  directory.clientsAt(place).map(({ client }) => client.client);
