/** Copies out of the tables what a policy may see of one user, or of one session. */
import { clientId, type ClientId, type UserId } from '../devices/identifiers.js';
import type { MdmState } from './mdm-state.js';
import type { ClientView, SessionView, UserView } from './view.js';

export const viewOf = (user: UserId, state: MdmState): UserView => {
  const views: ClientView[] = [];
  const first = state.clients.firstClientOf(user);
  const count = state.clients.clientCountOf(user);
  for (let place = 0; place < count; place += 1)
    views.push(clientViewOf(clientId(first + place), state));
  return { user, clients: views };
};

export const sessionViewOf = (client: ClientId, state: MdmState): SessionView => ({
  client: clientViewOf(client, state),
  stored: state.stored.messagesOf(state.clients.userOf(client)),
});

const clientViewOf = (client: ClientId, { clients, buffers }: MdmState): ClientView => ({
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
