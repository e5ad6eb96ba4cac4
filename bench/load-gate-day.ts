/**
 * One working day of one cluster, put together and run: the same tables, services and counters as in
 * any other run, with a plain generator of load in front.
 */
import type { Limits } from '../src/engine/limits.js';
import { RandomStreams } from '../src/engine/random-streams.js';
import { Cluster } from '../src/model/cluster.js';
import { defaultMdmParameters } from '../src/model/mdm/mdm-parameters.js';
import type { MdmObserver } from '../src/model/mdm/mdm-observer.js';
import { Chance } from './load-gate-chance.js';
import { Conversations } from './load-gate-conversations.js';
import { AtDesktop } from './load-gate-desktop.js';
import { OnMobile } from './load-gate-mobile.js';
import { ContactGroups, populate } from './load-gate-population.js';
import { Reading } from './load-gate-reading.js';
import { Sessions } from './load-gate-sessions.js';
import { Workplace } from './load-gate-workplace.js';

/** Far above what a day needs: a run that comes near has run away. */
const limits: Limits = { eventsMax: 1e9, pendingMax: 5e6, simultaneousMax: 1e5 };

const SEED = 'load gate';

/** The cluster at the start of the day, with the sign-ins scheduled. */
export function beginDay(users: number, observers: readonly MdmObserver[]): Cluster {
  const groups = new ContactGroups(users);
  const cluster = new Cluster({
    limits,
    seed: SEED,
    clients: populate(users),
    contacts: groups.table(),
    parameters: defaultMdmParameters,
    observers,
  });
  const streams = new RandomStreams(SEED, 0).rows('working day', users);
  const workplace = new Workplace(cluster, new Chance(streams));
  const reading = new Reading(workplace);
  const sessions = new Sessions(workplace, [
    new AtDesktop(workplace, reading),
    new OnMobile(workplace, reading),
    new Conversations(workplace, groups, reading),
  ]);
  sessions.begin();
  return cluster;
}
