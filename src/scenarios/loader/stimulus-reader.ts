/**
 * Reads an item of `do`: the verb first, then what that verb needs. The shape of an item is checked
 * and its names are looked up independently, so that neither kind of fault hides the other.
 */
import { isEmVerb } from '../format/em-stimulus-shape.js';
import type { StimulusItem } from '../format/stimulus-item.js';
import { stimulusShapes, verbs, type Verb } from '../format/stimulus-shape.js';
import {
  readClientVerb,
  readIq,
  readPresence,
  readRoomVerb,
  readSignIn,
} from './client-stimuli.js';
import { readRestart, readSet } from './deployment-stimuli.js';
import { readEmStimulus } from './em-stimuli.js';
import { dispatch, type Choice } from './dispatch.js';
import { readAddressed, readSay, readTaking } from './message-stimuli.js';
import { readFail, readNodeVerb, readRecoverSubcluster } from './node-stimuli.js';
import type { Place } from './place.js';
import type { Reading } from './reading.js';

const choice: Choice<Verb> = {
  keys: verbs,
  word: 'verb',
  example: '{ sign-in: alice/phone }',
  takes: (verb, key) => key in stimulusShapes[verb].shape,
};

/** Undefined when the item is at fault, which is reported. */
export function readStimulus(place: Place, reading: Reading): StimulusItem | undefined {
  const verb = dispatch(place, choice, reading.faults);
  if (verb !== undefined && isEmVerb(verb)) return readEmStimulus(verb, place, reading);
  switch (verb) {
    case undefined:
      return undefined;
    case 'sign-in':
      return readSignIn(place, reading);
    case 'presence':
      return readPresence(place, reading);
    case 'iq':
      return readIq(place, reading);
    case 'join':
    case 'leave':
      return readRoomVerb(verb, place, reading);
    case 'send':
    case 'offer':
      return readAddressed(verb, place, reading);
    case 'say':
      return readSay(place, reading);
    case 'read':
    case 'accept':
      return readTaking(verb, place, reading);
    case 'set':
      return readSet(place, reading);
    case 'restart':
      return readRestart(place, reading);
    case 'fail':
      return readFail(place, reading);
    case 'recover':
    case 'failover':
    case 'fallback':
      return readNodeVerb(verb, place, reading);
    case 'recover-subcluster':
      return readRecoverSubcluster(place, reading);
    default:
      return readClientVerb(verb, place, reading);
  }
}
