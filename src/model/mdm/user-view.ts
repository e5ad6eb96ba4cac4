/** Copies out of the tables what a policy may see of one user. */
import { clientId, type UserId } from '../devices/identifiers.js';
import type { MdmState } from './mdm-state.js';
import type { ClientView, UserView } from './view.js';

export const viewOf = (user: UserId, { clients, buffers, stored }: MdmState): UserView => {
  const views: ClientView[] = [];
  const first = clients.firstClientOf(user);
  const count = clients.clientCountOf(user);
  for (let place = 0; place < count; place += 1) {
    const client = clientId(first + place);
    views.push({
      client,
      device: clients.deviceOf(client),
      mdmCapable: clients.isMdmCapable(client),
      mode: clients.modeOf(client),
      posture: clients.postureOf(client),
      presence: clients.presenceOf(client),
      stampedAt: clients.stampedAt(client),
      stampOrder: clients.stampOrderOf(client),
      pushEnabled: clients.isPushEnabled(client),
      buffered: buffers.countOf(client),
    });
  }
  return { user, clients: views, stored: stored.countOf(user) };
};
