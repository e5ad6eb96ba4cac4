/** The clients of all users at home on a node, for those who end their sessions or wake them. */
import type { UserPlacement } from '../deployment/user-placement.js';
import type { ClientTable } from '../devices/client-table.js';
import { clientId, type ClientId, type NodeId } from '../devices/identifiers.js';

/** In the order of users, and of each user's clients. */
export function* clientsOf(
  home: NodeId,
  placement: UserPlacement,
  clients: ClientTable,
): Generator<ClientId> {
  for (const user of placement.usersOf(home)) {
    const first = clients.firstClientOf(user);
    for (let place = 0; place < clients.clientCountOf(user); place += 1)
      yield clientId(first + place);
  }
}
