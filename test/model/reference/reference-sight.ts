/** What the reference model says of a world. */
import { activeClient } from './active.js';
import { bufferOf } from './buffer.js';
import { modeOf, presenceOf } from './client.js';
import { copyOf, wasReadBefore } from './copies.js';
import { countersOf } from './counters.js';
import type { History } from './history.js';
import { heardOf } from './presence.js';
import type { Sight } from './snapshot.js';

export const sightOfReference = (history: History): Sight => {
  const counters = countersOf(history);
  return {
    modeOf: (client) => modeOf(history, client),
    presenceOf: (client) => presenceOf(history, client),
    bufferOf: (client) => bufferOf(history, client),
    pushedTo: (client) => history.pushes[client]!,
    arrivalsOn: (client) => arrivalsOn(history, client),
    heardOf: (client, contact) => heardOf(history, client, contact),
    copyOf: (client, message) => copyOf(history, client, message),
    activeOf: (user) => activeClient(history, user),
    counterOf: (counter) => counters[counter],
    // MDM-14: each one-to-one IM and each group message once, to however many clients it went.
    archived: () => history.messages.filter(({ kind }) => kind !== 'file-offer').length,
  };
};

const arrivalsOn = (history: History, client: number): readonly string[] =>
  history.parcels[client]!.filter(
    ({ kind, fate }) => fate === 'arrived' && kind !== 'presence' && kind !== 'read-mark',
  )
    .toSorted((one, other) => one.ended!.rank - other.ended!.rank)
    .map(({ about, kind, ended }) => {
      const { user } = history.world.clients[client]!;
      const isRead = kind === 'sent-copy' || wasReadBefore(history, about, user, ended!.rank);
      return `${about}${isRead ? ' read' : ''}`;
    });
