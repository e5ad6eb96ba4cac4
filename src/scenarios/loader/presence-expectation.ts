/** Reads which presence of a contact is expected to have come to clients last. */
import type { UserId } from '../../model/devices/identifiers.js';
import type { Presence } from '../../model/devices/presence.js';
import { expectationShapes } from '../format/expectation-shape.js';
import type { Expectation } from '../format/expectation.js';
import { NONE } from '../format/reference-shape.js';
import type { KnownClient } from './directory.js';
import { childOf, type Place } from './place.js';
import { placed, type Reading } from './reading.js';
import { checkShape } from './shape-check.js';

export function readPresence(place: Place, reading: Reading): readonly Expectation[] {
  const item = checkShape(place, expectationShapes.presence, reading.faults);
  const contact = reading.directory.userAt(childOf(place, 'presence'));
  const found = reading.directory.clientsAt(childOf(place, 'on'));
  if (!item || !contact) return [];
  const is = item.is === NONE ? undefined : item.is;
  for (const { client, place: at } of found) {
    if (!canCome(is, contact.user, client, reading)) {
      const message = `${client.name} never gets the presence of ${contact.name}; expected a client of a user with that contact`;
      reading.faults.report(at, message);
    }
  }
  return found.map(({ client }) => ({
    subject: 'presence',
    ...placed(place, reading),
    contact: contact.user,
    on: client.client,
    is,
  }));
}

/** Presence comes from contacts alone; that none came may be said of anyone. */
function canCome(
  is: Presence | undefined,
  contact: UserId,
  client: KnownClient,
  { contacts }: Reading,
): boolean {
  return is === undefined || (contacts.get(client.user)?.includes(contact) ?? true);
}
