import { expect, it } from 'vitest';
import { START } from '../../../src/engine/units.js';
import { clientId, messageId, userId } from '../../../src/model/devices/identifiers.js';
import { allOf, type MdmObserver } from '../../../src/model/mdm/mdm-observer.js';
import { mdmReasons } from '../../../src/model/mdm/mdm-reasons.js';

const client = clientId(1);
const message = messageId(2);
const user = userId(3);
const because = mdmReasons['flush-iq'];
const stimulus = { kind: 'iq-passes', client, at: START } as const;
const decision = { do: 'flush', client, because } as const;
const buffered = { packet: 'im', message, alert: false, since: START } as const;
const release = {
  at: START,
  client,
  buffered,
  fate: 'delivered',
  because,
  isRead: false,
} as const;

/** Writes down everything that it is told, word by word. */
const writing = (log: unknown[], name: string): MdmObserver => ({
  sent: (...told) => log.push([name, 'sent', ...told]),
  decided: (...told) => log.push([name, 'decided', ...told]),
  applied: (...told) => log.push([name, 'applied', ...told]),
  released: (...told) => log.push([name, 'released', ...told]),
  refused: (...told) => log.push([name, 'refused', ...told]),
  forgotten: (...told) => log.push([name, 'forgotten', ...told]),
});

it('tells all observers everything, each fact to all of them in the order given', () => {
  const log: unknown[] = [];
  const all = allOf([writing(log, 'one'), {}, writing(log, 'two')]);
  all.sent?.(START, message, client, user);
  all.decided?.(user, stimulus, []);
  all.applied?.(START, decision);
  all.released?.(release);
  all.refused?.(START, client, because);
  all.forgotten?.(START, message, because);
  const facts = [
    ['sent', START, message, client, user],
    ['decided', user, stimulus, []],
    ['applied', START, decision],
    ['released', release],
    ['refused', START, client, because],
    ['forgotten', START, message, because],
  ];
  expect(log).toEqual(
    facts.flatMap((fact) => [
      ['one', ...fact],
      ['two', ...fact],
    ]),
  );
});
