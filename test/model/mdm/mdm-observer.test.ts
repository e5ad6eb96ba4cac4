import { expect, it } from 'vitest';
import { seconds, START } from '../../../src/engine/units.js';
import { clientId, messageId, userId } from '../../../src/model/devices/identifiers.js';
import { allOf, type MdmObserver } from '../../../src/model/mdm/mdm-observer.js';
import { defaultMdmParameters } from '../../../src/model/mdm/mdm-parameters.js';
import { mdmReasons } from '../../../src/model/mdm/mdm-reasons.js';

const client = clientId(1);
const message = messageId(2);
const user = userId(3);
const because = mdmReasons['flush-iq'];
const stimulus = { kind: 'iq-passes', direction: 'to-client', client, at: START } as const;
const decision = { do: 'flush', client, because } as const;
const waiting = { packet: 'im', message, alert: false, since: START } as const;
const release = {
  at: START,
  client,
  waiting,
  fate: 'delivered',
  because,
  isRead: false,
  from: 'buffer',
} as const;
const emptying = {
  at: START,
  client,
  fate: 'lost',
  because,
  packets: 2,
  waited: seconds(3),
} as const;
const news = {
  at: START,
  client,
  contact: user,
  presence: 'dnd',
  outcome: 'held',
  because,
} as const;

/** Writes down everything that it is told, word by word. */
const writing = (log: unknown[], name: string): MdmObserver => ({
  sent: (...told) => log.push([name, 'sent', ...told]),
  decided: (...told) => log.push([name, 'decided', ...told]),
  applied: (...told) => log.push([name, 'applied', ...told]),
  released: (...told) => log.push([name, 'released', ...told]),
  changesMode: (...told) => log.push([name, 'changesMode', ...told]),
  emptied: (...told) => log.push([name, 'emptied', ...told]),
  refused: (...told) => log.push([name, 'refused', ...told]),
  forgotten: (...told) => log.push([name, 'forgotten', ...told]),
  presenceCame: (...told) => log.push([name, 'presenceCame', ...told]),
  routerStopped: (...told) => log.push([name, 'routerStopped', ...told]),
  routerStarted: (...told) => log.push([name, 'routerStarted', ...told]),
});

it('tells all observers everything, each fact to all of them in the order given', () => {
  const log: unknown[] = [];
  const all = allOf([writing(log, 'one'), {}, writing(log, 'two')]);
  all.sent?.(START, message, client, user);
  all.decided?.(user, stimulus, []);
  all.applied?.(START, decision);
  all.released?.(release);
  all.changesMode?.(client, 'normal', 'quiet');
  all.emptied?.(emptying);
  all.refused?.(START, client, because);
  all.forgotten?.(START, message, because);
  all.presenceCame?.(news);
  all.routerStopped?.(START);
  all.routerStarted?.(START, defaultMdmParameters);
  const facts = [
    ['sent', START, message, client, user],
    ['decided', user, stimulus, []],
    ['applied', START, decision],
    ['released', release],
    ['changesMode', client, 'normal', 'quiet'],
    ['emptied', emptying],
    ['refused', START, client, because],
    ['forgotten', START, message, because],
    ['presenceCame', news],
    ['routerStopped', START],
    ['routerStarted', START, defaultMdmParameters],
  ];
  expect(log).toEqual(
    facts.flatMap((fact) => [
      ['one', ...fact],
      ['two', ...fact],
    ]),
  );
});

it('hears of single packets only where somebody does', () => {
  expect(allOf([{}, { emptied: () => undefined }])).not.toHaveProperty('released');
  expect(allOf([{}, { released: () => undefined }])).toHaveProperty('released');
});

it('hears presence only where somebody does, so that no news is made for nobody', () => {
  expect(allOf([{}, { refused: () => undefined }])).not.toHaveProperty('presenceCame');
  expect(allOf([{}, { presenceCame: () => undefined }])).toHaveProperty('presenceCame');
});
