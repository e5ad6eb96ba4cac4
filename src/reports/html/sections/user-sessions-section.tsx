/** The user sessions report (REP-1, REP-2): each cluster, its subclusters and nodes, and the users of a node. */
import type { JSX } from 'preact';
import type { NodePlace, Topology } from '../../../model/deployment/topology.js';
import type {
  NodeUserSessions,
  UsersAndSessions,
  UserSessionsReport,
} from '../../../scenarios/measure/user-sessions.js';
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { Calendar } from '../../calendar.js';
import { grouped } from '../../chart/grouped-number.js';
import { deviceTypeOf } from '../../device-types.js';
import { hasClients } from '../../has-clients.js';
import { DataTable } from '../parts/data-table.js';
import { Moment } from '../parts/moment.js';
import { RuleLink } from '../parts/rule-link.js';
import type { ReportSection } from '../report-section.js';

/** Of a node, those with the most sessions. */
const USERS_MAX = 20;
/** Nodes whose users are shown. */
const NODES_MAX = 36;

/** Undefined where nobody could have a session. */
export const userSessionsSection = (result: RunResult): ReportSection | undefined => {
  const { scenario, measured } = result;
  if (!hasClients(result)) return undefined;
  const { userSessions, topology } = measured;
  const nodes = measured.nodes.filter(({ node }) => userSessions.nodes[node]!.users > 0);
  return {
    id: 'user-sessions',
    title: 'User sessions',
    isFolded: false,
    content: (
      <>
        <p>
          At <Moment at={userSessions.at} calendar={new Calendar(scenario.start)} />, as the product
          reports them (<RuleLink rule="REP-1" />, <RuleLink rule="REP-2" />
          ).
        </p>
        <Levels rows={levelsOf(userSessions, topology)} />
        {nodes.slice(0, NODES_MAX).map((node) => (
          <Users node={node} sessions={userSessions.nodes[node.node]!} result={result} />
        ))}
        {nodes.length > NODES_MAX ? (
          <p class="rest">
            {`${nodes.length - NODES_MAX} more nodes in `}
            <code>user-sessions-*.csv</code>
          </p>
        ) : undefined}
      </>
    ),
  };
};

export type LevelRow = UsersAndSessions & {
  readonly level: 'cluster' | 'subcluster' | 'node';
  readonly name: string;
};

/** Each cluster, followed by its subclusters, each of them by its nodes. */
export const levelsOf = (report: UserSessionsReport, topology: Topology): readonly LevelRow[] =>
  topology.clusters.flatMap(({ name }, cluster): readonly LevelRow[] => [
    { level: 'cluster', name, ...countsOf(report.clusters[cluster]!) },
    ...[...topology.subclusters.entries()]
      .filter(([, subcluster]) => subcluster.cluster === cluster)
      .flatMap(([place, subcluster]): readonly LevelRow[] => [
        { level: 'subcluster', name: subcluster.name, ...countsOf(report.subclusters[place]!) },
        ...subcluster.nodes.map((node) => ({
          level: 'node' as const,
          name: topology.nodes[node]!.name,
          ...countsOf(report.nodes[node]!),
        })),
      ]),
  ]);

const countsOf = ({ users, sessions }: UsersAndSessions): UsersAndSessions => ({ users, sessions });

const Levels = ({ rows }: { readonly rows: readonly LevelRow[] }): JSX.Element => (
  <DataTable
    caption="Users and client sessions at each level"
    rows={rows}
    columns={[
      {
        title: 'name',
        cell: ({ level, name }) => (
          <span class={`level-${level}`}>
            <bdi>{name}</bdi>
          </span>
        ),
      },
      { title: 'level', cell: ({ level }) => level },
      { title: 'users logged in', isNumber: true, cell: ({ users }) => grouped(users) },
      { title: 'sessions', isNumber: true, cell: ({ sessions }) => grouped(sessions) },
    ]}
  />
);

type UsersProps = {
  readonly node: NodePlace;
  readonly sessions: NodeUserSessions;
  readonly result: RunResult;
};

const Users = ({ node, sessions, result }: UsersProps): JSX.Element => (
  <details>
    <summary>
      Users on <bdi>{node.name}</bdi>{' '}
      <span class="source">{`${grouped(sessions.users)} users, ${grouped(sessions.sessions)} sessions`}</span>
    </summary>
    <DataTable
      caption={`Users with the most sessions on ${node.name}`}
      // Of users with equally many the first come first.
      rows={sessions.detail.toSorted((one, other) => other.devices.length - one.devices.length)}
      shown={{ rowsMax: USERS_MAX, restIn: `user-sessions-${node.name}.csv` }}
      columns={[
        { title: 'user', cell: ({ user }) => <bdi>{result.userName(user)}</bdi> },
        { title: 'sessions', isNumber: true, cell: ({ devices }) => devices.length },
        { title: 'device types', cell: ({ devices }) => devices.map(deviceTypeOf).join(', ') },
      ]}
    />
  </details>
);
