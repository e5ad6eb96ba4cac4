/**
 * The users of one cluster of a plan and their clients, as the simulator's tables. Clients, hybrid
 * users and push are spread evenly over the users, and users over the nodes that serve.
 */
import type { Deployment } from '../../model/deployment/deployment.js';
import type { Topology } from '../../model/deployment/topology.js';
import { servingNodesOf } from '../../model/deployment/user-assignment.js';
import { ClientTable } from '../../model/devices/client-table.js';
import type { UserId } from '../../model/devices/identifiers.js';
import { demandOf } from '../demand.js';
import { evenShare } from '../design.js';
import { productUp } from '../exact-decimal.js';
import type { Plan } from '../plan.js';
import type { Requirements } from '../requirements.js';

export type PlanCast = {
  readonly clients: ClientTable;
  readonly deployment: Deployment;
};

/** Of so many things over so many places, those that the first `places` have, rounded down. */
const firstOf = (things: number, places: number, among: number): number =>
  Math.floor((things * places) / among);

export const castOf = (plan: Plan, requirements: Requirements, topology: Topology): PlanCast => {
  const demand = demandOf(requirements);
  const users = evenShare(demand.users, plan.clusters);
  const clients = evenShare(demand.clients, plan.clusters);
  const hybrid = evenShare(requirements.hybridUsers, plan.clusters);
  const pushed = productUp(clients, requirements.pushShare);
  const table = new ClientTable({ users, clients });
  let added = 0;
  for (let user = 0; user < users; user += 1) {
    table.addUser();
    for (; added < firstOf(clients, user + 1, users); added += 1) {
      const isPushed = firstOf(pushed, added + 1, clients) > firstOf(pushed, added, clients);
      table.addClient({
        device: isPushed ? 'iphone' : 'desktop',
        mdmCapable: true,
        pushEnabled: isPushed,
      });
    }
  }
  const serving = servingNodesOf(topology);
  const homes = Array.from(
    { length: users },
    (_, user) => serving[firstOf(serving.length, user, users)]!,
  );
  const isHybrid = (user: UserId): boolean =>
    firstOf(hybrid, user + 1, users) > firstOf(hybrid, user, users);
  return { clients: table, deployment: { topology, homes, isHybrid } };
};
