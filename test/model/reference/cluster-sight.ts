/** What a real cluster says of its world: its tables where they can be asked, else its observer. */
import { activeClientOf } from '../../../src/model/mdm/active-client.js';
import { viewOf } from '../../../src/model/mdm/user-view.js';
import type { Sight } from './snapshot.js';
import type { Stage } from './stage.js';

export const sightOfCluster = ({ cluster, clients, users, observed }: Stage): Sight => {
  const { mdm, simulation } = cluster;
  return {
    modeOf: (client) => cluster.clients.modeOf(clients[client]!),
    presenceOf: (client) => cluster.clients.presenceOf(clients[client]!),
    bufferOf: (client) => observed.bufferOf(client),
    pushedTo: (client) => observed.pushedTo(client),
    arrivalsOn: (client) => observed.arrivalsOn(client),
    heardOf: (client, contact) => observed.heardOf(client, contact),
    copyOf: (client, message) => observed.copyOf(client, message),
    activeOf: (user) =>
      activeClientOf(viewOf(users[user]!, mdm.state), simulation.now, mdm.parameters),
    counterOf: (counter) => mdm.counters.valueOf(counter, simulation.now),
    archived: () => observed.archived,
  };
};
