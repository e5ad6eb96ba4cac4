/** The user sessions report as CSV (REP-1 to REP-3): all levels in one file, and its detail by node. */
import type { UserId } from '../model/devices/identifiers.js';
import type { Topology } from '../model/deployment/topology.js';
import type {
  NodeUserSessions,
  UsersAndSessions,
  UserSessionsReport,
} from '../scenarios/measure/user-sessions.js';
import type { Calendar } from './calendar.js';
import { csvText, type Cell } from './csv-text.js';
import { deviceTypeOf } from './device-types.js';

const header = [
  'Level',
  'Presence Redundancy Group',
  'Node Name',
  'Count of users logged in from one or more devices',
  'Total number of sessions',
  'Generated at',
];

/** Each cluster, followed by its subclusters, each of them by its nodes. */
export const userSessionsCsv = (
  report: UserSessionsReport,
  topology: Topology,
  calendar: Calendar,
): string => {
  const generatedAt = calendar.iso(report.at);
  const row = (
    level: 'Cluster' | 'Subcluster' | 'Node',
    [subcluster, node]: readonly [string, string],
    { users, sessions }: UsersAndSessions,
  ): readonly Cell[] => [level, subcluster, node, users, sessions, generatedAt];

  const rows = topology.clusters.flatMap((_, cluster) => [
    row('Cluster', ['', ''], report.clusters[cluster]!),
    ...[...topology.subclusters.entries()]
      .filter(([, subcluster]) => subcluster.cluster === cluster)
      .flatMap(([place, { name, nodes }]) => [
        row('Subcluster', [name, ''], report.subclusters[place]!),
        ...nodes.map((node) =>
          row('Node', [name, topology.nodes[node]!.name], report.nodes[node]!),
        ),
      ]),
  ]);
  return csvText(header, rows);
};

/** The columns of the detail, which `rebalance` reads too. */
export const userSessionsDetailHeader = ['User ID', 'Number of sessions', 'Device types'] as const;

/** REP-2: one row for each user who has a session on the node, by the order of users. */
export const userSessionsDetailCsv = (
  { detail }: NodeUserSessions,
  userName: (user: UserId) => string,
): string =>
  csvText(
    userSessionsDetailHeader,
    detail.map(({ user, devices }) => [
      userName(user),
      devices.length,
      devices.map(deviceTypeOf).join(', '),
    ]),
  );
