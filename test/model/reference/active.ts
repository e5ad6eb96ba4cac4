/** MDM-5, MDM-6, MDM-11: who was last to send Available or an IM in the last 300 s? */
import { minutes } from '../../../src/engine/units.js';
import { modeOf, takesPart } from './client.js';
import type { Fact, History } from './history.js';
import { clientsOf } from './world.js';

const WINDOW = minutes(5);

/** The user's active client, or undefined. */
export const activeClient = (history: History, user: number): number | undefined => {
  const stamps = clientsOf(history.world, user)
    .filter(({ number }) => takesPart(history, number) && modeOf(history, number) === 'normal')
    .flatMap(({ number }) => {
      const last = history.facts[number]!.findLast((fact) => isStamp(fact));
      return last === undefined ? [] : [{ client: number, ...last }];
    })
    .filter(({ at }) => history.now - at <= WINDOW)
    .toSorted((one, other) => other.rank - one.rank);
  return stamps[0]?.client;
};

const isStamp = (fact: Fact): boolean =>
  (fact.did === 'send-im' && fact.inMdm) ||
  (fact.did === 'send-presence' && fact.inMdm && fact.presence === 'available');
