/**
 * The user sessions report (REP-1, REP-2): who has client sessions where, at one instant. Only client
 * sessions count, neither phantoms nor those that users have without signing in.
 */
import type { Instant } from '../../engine/units.js';
import type { Cluster } from '../../model/cluster.js';
import type { Topology } from '../../model/deployment/topology.js';
import type { Device } from '../../model/devices/device.js';
import { clientId, userId, type NodeId, type UserId } from '../../model/devices/identifiers.js';
import { NOWHERE } from '../../model/jsm/session-table.js';

export type UserSessionsReport = {
  readonly at: Instant;
  readonly clusters: readonly UsersAndSessions[];
  readonly subclusters: readonly UsersAndSessions[];
  readonly nodes: readonly NodeUserSessions[];
};

/** By the place of the cluster, subcluster or node among all. */
export type UsersAndSessions = {
  /** Users with at least one client session there. */
  readonly users: number;
  readonly sessions: number;
};

export type NodeUserSessions = UsersAndSessions & {
  readonly node: NodeId;
  /** In the order of users; only those with a session. */
  readonly detail: readonly UserSessions[];
};

export type UserSessions = {
  readonly user: UserId;
  /** The device of each session, in the order of the user's clients. */
  readonly devices: readonly Device[];
};

/** Where the client session of each client was at one instant. */
export type SessionSnapshot = { readonly at: Instant; readonly nodes: Int16Array };

/** Costs two bytes a client, so that the busiest moment so far can be kept. */
export const snapshotOf = ({ simulation, jsm }: Cluster): SessionSnapshot => ({
  at: simulation.now,
  nodes: jsm.table.clientSessions(),
});

/** The report on that instant. */
export const userSessionsAt = (
  { at, nodes: sessions }: SessionSnapshot,
  { clients, deployment: { topology } }: Cluster,
): UserSessionsReport => {
  const detail: UserSessions[][] = topology.nodes.map(() => []);
  for (let row = 0; row < clients.users; row += 1) {
    const user = userId(row);
    const first = clients.firstClientOf(user);
    const here = new Map<number, Device[]>();
    for (let place = 0; place < clients.clientCountOf(user); place += 1) {
      const node = sessions[first + place]!;
      if (node === NOWHERE) continue;
      here.set(node, [...(here.get(node) ?? []), clients.deviceOf(clientId(first + place))]);
    }
    for (const [node, devices] of here) detail[node]!.push({ user, devices });
  }
  const nodes = topology.nodes.map(({ node }) => nodeReport(node, detail[node]!));
  return { at, ...levelsOf(nodes, topology), nodes };
};

const nodeReport = (node: NodeId, detail: readonly UserSessions[]): NodeUserSessions => ({
  node,
  users: detail.length,
  sessions: detail.reduce((sum, { devices }) => sum + devices.length, 0),
  detail,
});

/** A user who has sessions on two nodes of a subcluster is one user of it. */
const levelsOf = (
  nodes: readonly NodeUserSessions[],
  { clusters, subclusters, nodes: places }: Topology,
): Pick<UserSessionsReport, 'clusters' | 'subclusters'> => {
  const together = (isIn: (node: NodeId) => boolean): UsersAndSessions => {
    const inside = nodes.filter(({ node }) => isIn(node));
    const users = new Set(inside.flatMap(({ detail }) => detail.map(({ user }) => user)));
    return { users: users.size, sessions: inside.reduce((sum, { sessions }) => sum + sessions, 0) };
  };
  const subclusterOf = (node: NodeId): number => places[node]!.subcluster;
  return {
    clusters: clusters.map((_, cluster) =>
      together((node) => subclusters[subclusterOf(node)]!.cluster === cluster),
    ),
    subclusters: subclusters.map((_, subcluster) =>
      together((node) => subclusterOf(node) === subcluster),
    ),
  };
};
