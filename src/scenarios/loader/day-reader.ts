/** Reads the day of a population: a named model, and what the file has in place of its numbers. */
import type * as z from 'zod';
import type { Day, DayFigure, DayFigures } from '../format/day.js';
import { dayModels } from '../format/day-models.js';
import { dayModel, dayOverrides } from '../format/day-shape.js';
import { checkDay } from './day-check.js';
import type { FaultList } from './fault-list.js';
import type { Place } from './place.js';
import { checkShape } from './shape-check.js';

/** Undefined where it is at fault, which is reported. */
export function readDay(place: Place, faults: FaultList): Day | undefined {
  if (place.node.kind !== 'mapping') {
    const model = checkShape(place, dayModel, faults);
    return model && { model, figures: dayModels[model] };
  }
  const written = checkShape(place, dayOverrides, faults);
  if (written === undefined) return undefined;
  const figures = overridden(written);
  checkDay(figures, place, faults);
  return { model: written.model, figures };
}

type Written = z.output<typeof dayOverrides>;

/** Key by key, so that each number is known to be of its own kind. */
const overridden = (own: Written): DayFigures => {
  const model = dayModels[own.model];
  return {
    'opens-at': figure(model['opens-at'], own['opens-at']),
    'logon-window': figure(model['logon-window'], own['logon-window']),
    attendance: figure(model.attendance, own.attendance),
    'session-length': figure(model['session-length'], own['session-length']),
    'session-length-deviation': figure(
      model['session-length-deviation'],
      own['session-length-deviation'],
    ),
    'further-client-after': figure(model['further-client-after'], own['further-client-after']),
    'tries-again-after': figure(model['tries-again-after'], own['tries-again-after']),
    'desktop-used-every': figure(model['desktop-used-every'], own['desktop-used-every']),
    'presence-chosen-every': figure(model['presence-chosen-every'], own['presence-chosen-every']),
    'at-desktop': figure(model['at-desktop'], own['at-desktop']),
    'away-from-desktop': figure(model['away-from-desktop'], own['away-from-desktop']),
    'lid-closed-share': figure(model['lid-closed-share'], own['lid-closed-share']),
    'app-in-front': figure(model['app-in-front'], own['app-in-front']),
    'app-in-background': figure(model['app-in-background'], own['app-in-background']),
    'iq-every': figure(model['iq-every'], own['iq-every']),
    'conversations-per-day': figure(model['conversations-per-day'], own['conversations-per-day']),
    rhythm: figure(model.rhythm, own.rhythm),
    'messages-per-conversation': figure(
      model['messages-per-conversation'],
      own['messages-per-conversation'],
    ),
    'reply-gap': figure(model['reply-gap'], own['reply-gap']),
    'reply-gap-deviation': figure(model['reply-gap-deviation'], own['reply-gap-deviation']),
    'read-after': figure(model['read-after'], own['read-after']),
    'contact-group': figure(model['contact-group'], own['contact-group']),
    'group-messages-per-day': figure(
      model['group-messages-per-day'],
      own['group-messages-per-day'],
    ),
    'room-size': figure(model['room-size'], own['room-size']),
    'heavy-share': figure(model['heavy-share'], own['heavy-share']),
    'heavy-conversations': figure(model['heavy-conversations'], own['heavy-conversations']),
    'heavy-messages': figure(model['heavy-messages'], own['heavy-messages']),
    'heavy-reply-gap': figure(model['heavy-reply-gap'], own['heavy-reply-gap']),
  };
};

/** What the file says is an assumption of its author. */
const figure = <Value>(model: DayFigure<Value>, own: Value | undefined): DayFigure<Value> =>
  own === undefined ? model : { value: own, status: 'A', source: 'the scenario file' };
