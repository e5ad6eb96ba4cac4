/** Reads what is expected of phones and their clusters. */
import { emExpectationShapes, NOBODY } from '../format/em-expectation-shape.js';
import type { EmExpectation } from '../format/em-expectation.js';
import { childOf, oneOrMoreOf, type Place } from './place.js';
import { placed, type Reading } from './reading.js';
import { checkShape } from './shape-check.js';

type EmSubject = EmExpectation['subject'];

/** Nothing when the item is at fault, which is reported. */
export function readEmExpectations(
  subject: EmSubject,
  place: Place,
  reading: Reading,
): readonly EmExpectation[] {
  switch (subject) {
    case 'phone':
      return readPhone(place, reading);
    case 'response':
      return readResponse(place, reading);
    case 'counted':
      return readCounted(place, reading);
    case 'log':
      return readLog(place, reading);
    case 'em-counter':
      return readCounter(place, reading);
    case 'shift':
      return readShift(place, reading);
  }
}

function readPhone(place: Place, reading: Reading): readonly EmExpectation[] {
  const item = checkShape(place, emExpectationShapes.phone, reading.faults);
  const phones = reading.em.phonesAt(childOf(place, 'phone'));
  const shown = childOf(place, 'shows');
  const isNobody = shown?.node.value === NOBODY;
  const user = isNobody ? undefined : reading.directory.userAt(shown);
  const registered = childOf(place, 'registered-with');
  const registeredWith = reading.em.clusterAt(registered);
  if (!item || (user === undefined && !isNobody)) return [];
  return phones.map((phone) => ({
    subject: 'phone',
    ...placed(place, reading),
    phone,
    shows: user?.name,
    profile: item.profile,
    registeredWith,
  }));
}

function readResponse(place: Place, reading: Reading): readonly EmExpectation[] {
  const item = checkShape(place, emExpectationShapes.response, reading.faults);
  const asker = reading.em.askerAt(childOf(place, 'response'));
  if (!item || !asker) return [];
  const { is, display } = item;
  return [{ subject: 'response', ...placed(place, reading), asker, is, display }];
}

function readCounted(place: Place, reading: Reading): readonly EmExpectation[] {
  const item = checkShape(place, emExpectationShapes.counted, reading.faults);
  const at = childOf(place, 'counted');
  const user = reading.directory.userAt(at);
  const list = childOf(place, 'on');
  const on = list?.node.value === NOBODY ? [] : reading.em.phonesAt(list);
  if (!item || !user || !at) return [];
  if (!reading.phoneUsers.has(user.name)) {
    const message = `${user.name} never logs in; expected a user with extension-mobility`;
    reading.faults.report(at, message);
  }
  return [{ subject: 'counted', ...placed(place, reading), user: user.name, on }];
}

function readLog(place: Place, reading: Reading): readonly EmExpectation[] {
  const item = checkShape(place, emExpectationShapes.log, reading.faults);
  const cluster = reading.em.clusterAt(childOf(place, 'log'));
  if (!item || cluster === undefined) return [];
  const texts = oneOrMoreOf(childOf(place, 'has')).map(({ node }) =>
    node.kind === 'scalar' ? node.text : '',
  );
  return [{ subject: 'log', ...placed(place, reading), cluster, has: texts }];
}

function readCounter(place: Place, reading: Reading): readonly EmExpectation[] {
  const item = checkShape(place, emExpectationShapes['em-counter'], reading.faults);
  const cluster = reading.em.clusterAt(childOf(place, 'of'));
  if (!item || cluster === undefined) return [];
  const { 'em-counter': counter, is } = item;
  return [{ subject: 'em-counter', ...placed(place, reading), counter, cluster, is }];
}

function readShift(place: Place, reading: Reading): readonly EmExpectation[] {
  const item = checkShape(place, emExpectationShapes.shift, reading.faults);
  const desks = reading.em.desksOrPopulationAt(childOf(place, 'shift'));
  if (!item || desks === undefined) return [];
  const loggedIn = item['logged-in'];
  return [{ subject: 'shift', ...placed(place, reading), desks, loggedIn }];
}
