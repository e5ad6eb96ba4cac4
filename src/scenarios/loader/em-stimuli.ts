/** Reads what is done to phones and their clusters. */
import type { EmStimulusItem } from '../format/em-stimulus-item.js';
import {
  emStimulusShapes,
  isClusterVerb,
  isPhoneVerb,
  type EmVerb,
} from '../format/em-stimulus-shape.js';
import { changeOf } from './em-cluster-reader.js';
import { childOf, type Place } from './place.js';
import { placed, type Reading } from './reading.js';
import { reportRepeats } from './repeats.js';
import { checkShape } from './shape-check.js';

/** Undefined when the item is at fault, which is reported. */
export function readEmStimulus(
  verb: EmVerb,
  place: Place,
  reading: Reading,
): EmStimulusItem | undefined {
  const at = placed(place, reading);
  if (isPhoneVerb(verb)) {
    checkShape(place, emStimulusShapes[verb], reading.faults);
    const list = childOf(place, verb);
    reportRepeats(list, reading.faults);
    return { verb, ...at, phones: reading.em.phonesAt(list) };
  }
  if (isClusterVerb(verb)) {
    checkShape(place, emStimulusShapes[verb], reading.faults);
    const list = childOf(place, verb);
    reportRepeats(list, reading.faults);
    return { verb, ...at, clusters: reading.em.clustersAt(list) };
  }
  switch (verb) {
    case 'log-in':
      return readLogIn(place, reading);
    case 'post':
      return readPost(place, reading);
    case 'configure':
      return readConfigure(place, reading);
    case 'change-pin':
      return readChangePin(place, reading);
    case 'shift-start':
    case 'shift-end':
      return readShift(verb, place, reading);
  }
}

function readLogIn(place: Place, reading: Reading): EmStimulusItem | undefined {
  const item = checkShape(place, emStimulusShapes['log-in'], reading.faults);
  const user = reading.directory.userAt(childOf(place, 'log-in'));
  const on = reading.em.phoneAt(childOf(place, 'on'));
  if (!item || !user || on === undefined) return undefined;
  const { pin, profile } = item;
  return { verb: 'log-in', ...placed(place, reading), user: user.name, on, pin, profile };
}

function readPost(place: Place, reading: Reading): EmStimulusItem | undefined {
  const item = checkShape(place, emStimulusShapes.post, reading.faults);
  reading.em.addRequest(childOf(place, 'post'));
  const to = reading.em.clusterAt(childOf(place, 'to'));
  if (!item || to === undefined) return undefined;
  const { post, document } = item;
  return { verb: 'post', ...placed(place, reading), request: post, to, document };
}

function readConfigure(place: Place, reading: Reading): EmStimulusItem | undefined {
  const item = checkShape(place, emStimulusShapes.configure, reading.faults);
  const cluster = reading.em.clusterAt(childOf(place, 'configure'));
  if (!item || cluster === undefined) return undefined;
  return { verb: 'configure', ...placed(place, reading), cluster, change: changeOf(item.with) };
}

function readChangePin(place: Place, reading: Reading): EmStimulusItem | undefined {
  const item = checkShape(place, emStimulusShapes['change-pin'], reading.faults);
  const at = childOf(place, 'change-pin');
  const user = reading.directory.userAt(at);
  if (!item || !user || !at) return undefined;
  if (!reading.phoneUsers.has(user.name)) {
    const message = `${user.name} has no PIN; expected a user with extension-mobility`;
    reading.faults.report(at, message);
  }
  return { verb: 'change-pin', ...placed(place, reading), user: user.name, to: item.to };
}

function readShift(
  verb: 'shift-start' | 'shift-end',
  place: Place,
  reading: Reading,
): EmStimulusItem | undefined {
  const item = checkShape(place, emStimulusShapes[verb], reading.faults);
  const desks = reading.em.desksAt(childOf(place, verb));
  if (!item || desks === undefined) return undefined;
  const { within, 'retry-after': retryAfter } = item;
  return { verb, ...placed(place, reading), desks, within, retryAfter };
}
