/** Reads what is expected of messages on clients: where one stands, in what order they came. */
import { expectationShapes } from '../format/expectation-shape.js';
import type { Expectation } from '../format/expectation.js';
import type { ClientAt } from './directory.js';
import { concerns, type KnownMessage } from './message-book.js';
import { childOf, itemsOf, type Place } from './place.js';
import { placed, type Reading } from './reading.js';
import { reportRepeats } from './repeats.js';
import { checkShape } from './shape-check.js';

export function readMessage(place: Place, reading: Reading): readonly Expectation[] {
  const item = checkShape(place, expectationShapes.message, reading.faults);
  const message = reading.messages.messageAt(childOf(place, 'message'));
  const found = reading.directory.clientsAt(childOf(place, 'on'));
  if (message) reportStrangers(message, found, reading);
  if (!item || !message) return [];
  return found.map(({ client }) => ({
    subject: 'message',
    ...placed(place, reading),
    message: item.message,
    on: client.client,
    is: item.is,
    alert: item.alert,
  }));
}

export function readOrder(place: Place, reading: Reading): readonly Expectation[] {
  const item = checkShape(place, expectationShapes.order, reading.faults);
  const found = reading.directory.clientsAt(childOf(place, 'on'));
  const list = childOf(place, 'order');
  reportRepeats(list, reading.faults);
  for (const one of itemsOf(list)) {
    const message = reading.messages.messageAt(one);
    if (message) reportStrangers(message, found, reading);
  }
  if (!item) return [];
  return found.map(({ client }) => ({
    subject: 'order',
    ...placed(place, reading),
    on: client.client,
    messages: item.order,
  }));
}

function reportStrangers(
  message: KnownMessage,
  found: readonly ClientAt[],
  { faults }: Reading,
): void {
  for (const { client, place } of found) {
    if (concerns(message, client)) continue;
    const text = `${client.name} never gets ${message.id}; expected a client of its sender or recipient`;
    faults.report(place, text);
  }
}
