/** Presence: what a client sends, and what reaches those who watch its user (QM-10). */
import type { Presence } from '../../../src/model/devices/presence.js';
import { reach } from './buffer.js';
import { modeOf, signedIn, takesPart } from './client.js';
import type { History } from './history.js';
import { inForce } from './router.js';

/** The client sends a presence. */
export const sendPresence = (history: History, client: number, presence: Presence): void => {
  history.add(client, { did: 'send-presence', presence, inMdm: takesPart(history, client) });
  spread(history, client, presence);
};

/** Every signed-in client of every watcher hears of a client's presence. */
export const spread = (history: History, client: number, presence: Presence): void => {
  const { clients, contacts } = history.world;
  const contact = clients[client]!.user;
  for (const [watcher, watched] of contacts.entries())
    if (watched.includes(contact))
      for (const { number } of signedIn(history, watcher)) hear(history, number, contact, presence);
};

const hear = (history: History, client: number, contact: number, presence: Presence): void => {
  const handling = inForce(history).presenceWhileQuiet;
  const isQuiet = modeOf(history, client) !== 'normal';
  if (isQuiet && handling === 'count')
    return reach(history, client, { kind: 'presence', about: contact, presence, alert: false });
  const fate = isQuiet && handling === 'hold' ? 'held' : 'arrived';
  const arrived = fate === 'arrived' ? history.when() : undefined;
  history.news[client]!.push({ contact, presence, fate, arrived });
};

/** All that the client heard of the contact's presence, in order. */
export const heardOf = (history: History, client: number, contact: number): readonly Presence[] => {
  const fromNews = history.news[client]!.filter(
    (news) => news.contact === contact && news.arrived !== undefined,
  ).map(({ presence, arrived }) => ({ presence, rank: arrived!.rank }));
  const fromPackets = history.parcels[client]!.flatMap(({ presence, about, ended, fate }) =>
    presence !== undefined && about === contact && fate === 'arrived'
      ? [{ presence, rank: ended!.rank }]
      : [],
  );
  const all = [...fromNews, ...fromPackets].toSorted((one, other) => one.rank - other.rank);
  return all.map(({ presence }) => presence);
};
