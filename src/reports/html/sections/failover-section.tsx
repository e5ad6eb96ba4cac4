/** How nodes changed over, who lost a session with them, and who came back when. */
import type { JSX } from 'preact';
import { formatDuration } from '../../../engine/duration-text.js';
import { elapsed } from '../../../engine/units.js';
import type { NodeId } from '../../../model/devices/identifiers.js';
import type { Reason } from '../../../model/rulebook/reason.js';
import type { Measured } from '../../../scenarios/measure/measured.js';
import { nodeStateWords, stateReasonWords } from '../../../scenarios/replay/node-wording.js';
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { Calendar } from '../../calendar.js';
import { grouped } from '../../chart/grouped-number.js';
import { Because } from '../parts/because.js';
import { DataTable } from '../parts/data-table.js';
import { Moment } from '../parts/moment.js';
import type { ReportSection } from '../report-section.js';

const CHANGES_MAX = 200;
const WAVES_MAX = 100;

/** Undefined where every node stood as it was, and nobody lost a session. */
export const failoverSection = (result: RunResult): ReportSection | undefined => {
  const { measured, scenario } = result;
  const hasLost = measured.reLogins.some(({ lost }) => lost > 0);
  if (measured.stateChanges.length === 0 && !hasLost) return undefined;
  const calendar = new Calendar(scenario.start);
  return {
    id: 'failover',
    title: 'Failovers and returns',
    isFolded: true,
    content: (
      <>
        <Changes measured={measured} calendar={calendar} />
        {hasLost ? <Returns measured={measured} /> : undefined}
        <LoginsAgain measured={measured} />
        <Waves result={result} calendar={calendar} />
        <NotBack measured={measured} />
      </>
    ),
  };
};

type Shown = { readonly measured: Measured; readonly calendar: Calendar };

const nameOf = (node: NodeId, { nodes }: Measured): string => nodes[node]!.name;

const Changes = ({ measured, calendar }: Shown): JSX.Element | undefined =>
  measured.stateChanges.length === 0 ? undefined : (
    <DataTable
      caption="States that nodes entered (HA-6)"
      rows={measured.stateChanges}
      shown={{ rowsMax: CHANGES_MAX, restIn: 'trace.txt' }}
      columns={[
        { title: 'time', cell: ({ at }) => <Moment at={at} calendar={calendar} /> },
        { title: 'node', cell: ({ node }) => <bdi>{nameOf(node, measured)}</bdi> },
        { title: 'state', cell: ({ state }) => nodeStateWords[state] },
        { title: 'reason', cell: ({ reason }) => stateReasonWords[reason] },
      ]}
    />
  );

const Returns = ({ measured }: Pick<Shown, 'measured'>): JSX.Element => (
  <DataTable
    caption="What became of clients, by the home node of their users"
    rows={measured.reLogins}
    columns={[
      { title: 'home node', cell: ({ node }) => <bdi>{nameOf(node, measured)}</bdi> },
      { title: 'sessions lost', isNumber: true, cell: ({ lost }) => grouped(lost) },
      { title: 'came back', isNumber: true, cell: ({ returned }) => grouped(returned) },
      {
        title: 'failed attempts',
        isNumber: true,
        cell: ({ failedAttempts }) => grouped(failedAttempts),
      },
    ]}
  />
);

/** The node that takes logins need not be the home of the users. */
const LoginsAgain = ({ measured }: Pick<Shown, 'measured'>): JSX.Element | undefined => {
  const rows = loginsAgainOf(measured);
  return rows.length === 0 ? undefined : (
    <DataTable
      caption="Clients that signed in again, by the node that took their logins, against its login profile (HA-8); a user may have several clients"
      rows={rows}
      columns={[
        { title: 'node of the logins', cell: ({ node }) => <bdi>{nameOf(node, measured)}</bdi> },
        { title: 'clients', isNumber: true, cell: ({ clients }) => grouped(clients) },
        { title: 'most in one second', isNumber: true, cell: ({ most }) => grouped(most) },
        {
          title: 'login profile',
          isNumber: true,
          cell: ({ rate }) => (rate === undefined ? 'none' : `${grouped(rate)} users a second`),
        },
        {
          title: 'seconds with more clients',
          isNumber: true,
          cell: ({ rate, secondsAbove }) => (rate === undefined ? '' : grouped(secondsAbove)),
        },
      ]}
    />
  );
};

export type NodeLogins = {
  /** The node that took them. */
  readonly node: NodeId;
  readonly clients: number;
  /** In the busiest second. */
  readonly most: number;
  /** HA-8: users a second of its login profile; undefined where there is none. */
  readonly rate: number | undefined;
  /** Seconds with more clients than the profile has users. */
  readonly secondsAbove: number;
};

/** Of nodes on which nobody signed in again there is nothing. */
export const loginsAgainOf = ({ reLogins }: Measured): readonly NodeLogins[] =>
  reLogins
    .filter(({ perSecond }) => perSecond.length > 0)
    .map(({ node, perSecond, rate, secondsAboveRate }) => ({
      node,
      clients: perSecond.reduce((sum, { count }) => sum + count, 0),
      most: perSecond.reduce((most, { count }) => Math.max(most, count), 0),
      rate,
      secondsAbove: secondsAboveRate,
    }));

const Waves = ({
  result: { returns, measured },
  calendar,
}: {
  readonly result: RunResult;
  readonly calendar: Calendar;
}): JSX.Element | undefined =>
  returns.length === 0 ? undefined : (
    <DataTable
      caption="Clients that lost their sessions together and came back by themselves"
      rows={returns}
      shown={{ rowsMax: WAVES_MAX, restIn: 'summary.json' }}
      columns={[
        { title: 'lost from', cell: ({ node }) => <bdi>{nameOf(node, measured)}</bdi> },
        { title: 'at', cell: ({ lostAt }) => <Moment at={lostAt} calendar={calendar} /> },
        { title: 'clients', isNumber: true, cell: ({ clients }) => grouped(clients) },
        {
          title: 'first back after',
          cell: ({ lostAt, firstBackAt }) => formatDuration(elapsed(lostAt, firstBackAt)),
        },
        {
          title: 'last back after',
          cell: ({ lostAt, lastBackAt }) => formatDuration(elapsed(lostAt, lastBackAt)),
        },
      ]}
    />
  );

/** Counted by node and reason. */
const NotBack = ({ measured }: Pick<Shown, 'measured'>): JSX.Element | undefined => {
  const counts = notBackCounts(measured);
  if (counts.length === 0) return undefined;
  return (
    <DataTable
      caption="Clients without a session at the end"
      rows={counts}
      columns={[
        { title: 'node of their users', cell: ({ home }) => <bdi>{nameOf(home, measured)}</bdi> },
        { title: 'clients', isNumber: true, cell: ({ count }) => grouped(count) },
        { title: 'why', cell: ({ because }) => <Because reason={because} /> },
      ]}
    />
  );
};

export type NotBackCount = { readonly home: NodeId; readonly because: Reason; count: number };

export const notBackCounts = ({ notBack }: Measured): readonly NotBackCount[] => {
  const counts = new Map<string, NotBackCount>();
  for (const { home, because } of notBack) {
    const key = `${home} ${because.code}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { home, because, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()];
};
