/**
 * An account of who should have a session and of every packet that waits, kept from outside: what
 * the clients and the observers say is compared with what the tables count.
 */
import type { Instant } from '../../src/engine/units.js';
import type { Cluster } from '../../src/model/cluster.js';
import type { ClusterObserver } from '../../src/model/cluster-observer.js';
import {
  clientId,
  nodeId,
  userId,
  type ClientId,
  type NodeId,
} from '../../src/model/devices/identifiers.js';
import type { Decision } from '../../src/model/mdm/decision.js';
import type { Release } from '../../src/model/mdm/mdm-observer.js';
import type { SessionKind } from '../../src/model/jsm/session-kind.js';

/** Hears of packets and keeps the sum of those that should wait. */
export class PacketAccount implements ClusterObserver {
  waiting = 0;
  readonly rulesOfLoss = new Set<string>();

  applied(_at: Instant, decision: Decision): void {
    if (decision.do === 'buffer' || decision.do === 'buffer-presence' || decision.do === 'store')
      this.waiting += 1;
  }

  released({ fate, because }: Release): void {
    if (fate !== 'buffered') this.waiting -= 1;
    if (fate === 'lost') this.rulesOfLoss.add(because.rule);
  }
}

export type Faults = readonly string[];

const rowsOf = <Row>(count: number, make: (row: number) => Row): readonly Row[] =>
  Array.from({ length: count }, (_, row) => make(row));

export const clientsOf = ({ clients }: Cluster): readonly ClientId[] =>
  rowsOf(clients.clients, clientId);

export const nodesIn = ({ deployment }: Cluster): readonly NodeId[] =>
  rowsOf(deployment.topology.nodes.length, nodeId);

/** What is wrong with the sessions and the nodes, where these clients were left signed in. */
export const faultsOf = (cluster: Cluster, expected: ReadonlySet<ClientId>): Faults => [
  ...cluster.deployment.topology.subclusters.flatMap(({ nodes, redundancy }) =>
    redundancy === 'none' ? [] : faultsOfPair(cluster, nodes),
  ),
  ...clientsOf(cluster).flatMap((client) => faultsOfClient(cluster, client, expected.has(client))),
  ...nodesIn(cluster).flatMap((node) => faultsOfNode(cluster, node)),
];

/** A pair that is in between, or has a failure to notice, waits for something: else it stays so. */
const faultsOfPair = ({ ha }: Cluster, pair: readonly NodeId[]): Faults => {
  const isWaiting = pair.some((node) => ha.manager.timerOf(node) !== undefined);
  return pair.flatMap((node) => {
    const state = ha.nodes.stateOf(node);
    const isUnsettled =
      passing.includes(state) ||
      (ha.nodes.ailmentOf(node) !== undefined && (state === 'normal' || state === 'failed-over'));
    return isUnsettled && !isWaiting ? [`node ${node} is stuck as ${state}`] : [];
  });
};

const passing: readonly string[] = [
  'initializing',
  'taking-over',
  'taking-back',
  'failing-over',
  'falling-back',
];

const faultsOfClient = (cluster: Cluster, client: ClientId, isExpected: boolean): Faults => {
  const { clients, jsm, ha, placement, mdm } = cluster;
  const faults: string[] = [];
  const isIn = clients.isSignedIn(client);
  const isLost = ha.lost.comebackOf(client) !== undefined;
  const at = jsm.table.nodeOf(client);
  if (Number(isIn) + Number(isLost) !== Number(isExpected))
    faults.push(`client ${client}: in ${isIn}, lost ${isLost}, expected ${isExpected}`);
  if (isIn !== (at !== undefined)) faults.push(`client ${client} is signed in or has a session`);
  if (at === undefined) return faults;
  if (at !== placement.servingNodeOf(clients.userOf(client)))
    faults.push(`client ${client} has its session where its user is not served`);
  if (ha.nodes.ailmentOf(at) !== undefined || !serving.includes(ha.nodes.stateOf(at)))
    faults.push(`client ${client} has its session on a node that is ${ha.nodes.stateOf(at)}`);
  if (!mdm.router.isUp) faults.push(`client ${client} has a session without the XCP Router`);
  return faults;
};

/** The states of a node that has users of its own, or its peer's, at work. */
const serving: readonly string[] = [
  'normal',
  'running-in-backup-mode',
  'taking-over',
  'falling-back',
  'running-in-failed-mode',
  'initializing',
];

const faultsOfNode = (cluster: Cluster, node: NodeId): Faults => {
  const { jsm, ha } = cluster;
  const faults: string[] = [];
  const recount = recountOf(cluster, node);
  for (const kind of ['composed', 'client', 'phantom', 'hybrid'] as const) {
    const counted = jsm.table.countOf(node, kind);
    const recounted = recount[kind];
    if (counted !== recounted)
      faults.push(`node ${node} counts ${counted} ${kind}, which are ${recounted}`);
  }
  const inactive = jsm.table.countOf(node, 'inactive');
  if (inactive < 0 || (ha.nodes.ailmentOf(node) !== undefined && inactive > 0))
    faults.push(`node ${node} has ${inactive} standby connections and has failed`);
  return faults;
};

/** The sessions of each kind that a node has by what is known of users and clients. */
const recountOf = (
  cluster: Cluster,
  node: NodeId,
): Readonly<Record<CountedFromOutside, number>> => {
  const { clients, jsm, placement, deployment } = cluster;
  const count = { composed: 0, hybrid: 0, phantom: 0, client: 0 };
  for (let user = userId(0); user < clients.users; user = userId(user + 1)) {
    if (placement.servingNodeOf(user) !== node) continue;
    count.composed += 1;
    if (deployment.isHybrid(user)) count.hybrid += 1;
    const first = clients.firstClientOf(user);
    for (let place = 0; place < clients.clientCountOf(user); place += 1) {
      const client = clientId(first + place);
      if (clients.isSignedIn(client))
        count[jsm.table.isPhantom(client) ? 'phantom' : 'client'] += 1;
    }
  }
  return count;
};

type CountedFromOutside = Exclude<SessionKind, 'inactive'>;

/** Packets that wait anywhere in the cluster. */
export const waitingIn = ({ mdm, clients }: Cluster): number => {
  const { buffers, setAside, stored } = mdm.state;
  const ofClients = rowsOf(clients.clients, (row) => buffers.countOf(row) + setAside.countOf(row));
  const ofUsers = rowsOf(clients.users, (row) => stored.countOf(row));
  return [...ofClients, ...ofUsers].reduce((sum, count) => sum + count, 0);
};
