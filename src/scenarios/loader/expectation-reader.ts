/**
 * Reads an item of `expect`: the subject first, then what is expected of it. An item that names
 * several clients is one expectation for each, all placed where the item stands.
 */
import { expectationShapes, subjects, type Subject } from '../format/expectation-shape.js';
import type { Expectation } from '../format/expectation.js';
import { isEmSubject } from '../format/em-expectation.js';
import { readEmExpectations } from './em-expectations.js';
import { NONE } from '../format/reference-shape.js';
import { dispatch, type Choice } from './dispatch.js';
import { readMessage, readOrder } from './message-expectations.js';
import { readCounter, readOfNode, readServes } from './node-expectations.js';
import { childOf, type Place } from './place.js';
import { readPresence } from './presence-expectation.js';
import { placed, type Reading } from './reading.js';
import { checkShape } from './shape-check.js';

const choice: Choice<Subject> = {
  keys: subjects,
  word: 'subject',
  example: '{ mode: quiet, of: alice/phone }',
  takes: (subject, key) => key in expectationShapes[subject].shape,
};

/** Nothing when the item is at fault, which is reported. */
export function readExpectations(place: Place, reading: Reading): readonly Expectation[] {
  const subject = dispatch(place, choice, reading.faults);
  switch (subject) {
    case undefined:
      return [];
    case 'message':
      return readMessage(place, reading);
    case 'mode':
      return readMode(place, reading);
    case 'active':
      return readActive(place, reading);
    case 'counter':
      return readCounter(place, reading);
    case 'archived':
      return readArchived(place, reading);
    case 'order':
      return readOrder(place, reading);
    case 'presence':
      return readPresence(place, reading);
    case 'refused':
      return readRefused(place, reading);
    case 'serves':
      return readServes(place, reading);
    default:
      if (isEmSubject(subject)) return readEmExpectations(subject, place, reading);
      return readOfNode(subject, place, reading);
  }
}

function readMode(place: Place, reading: Reading): readonly Expectation[] {
  const item = checkShape(place, expectationShapes.mode, reading.faults);
  const found = reading.directory.clientsAt(childOf(place, 'of'));
  if (!item) return [];
  return found.map(({ client }) => ({
    subject: 'mode',
    ...placed(place, reading),
    of: client.client,
    is: item.mode,
  }));
}

function readActive(place: Place, reading: Reading): readonly Expectation[] {
  const item = checkShape(place, expectationShapes.active, reading.faults);
  const user = reading.directory.userAt(childOf(place, 'of'));
  const at = childOf(place, 'active');
  const isNone = at?.node.value === NONE;
  const client = isNone ? undefined : reading.directory.clientAt(at);
  if (!item || !user || !at || (client === undefined && !isNone)) return [];
  if (client !== undefined && client.user !== user.user) {
    const message = `${client.name} is no client of ${user.name}; expected one of hers or his`;
    reading.faults.report(at, message);
  }
  const is = client?.client;
  return [{ subject: 'active', ...placed(place, reading), of: user.user, is }];
}

function readArchived(place: Place, reading: Reading): readonly Expectation[] {
  const item = checkShape(place, expectationShapes.archived, reading.faults);
  return item ? [{ subject: 'archived', ...placed(place, reading), is: item.archived }] : [];
}

function readRefused(place: Place, reading: Reading): readonly Expectation[] {
  const item = checkShape(place, expectationShapes.refused, reading.faults);
  const found = reading.directory.clientsAt(childOf(place, 'refused'));
  if (!item) return [];
  return found.map(({ client }) => ({
    subject: 'refused',
    ...placed(place, reading),
    on: client.client,
    because: item.because,
  }));
}
