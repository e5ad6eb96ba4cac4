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
    caption="Clients of the users of each node"
    rows={measured.reLogins}
    columns={[
      { title: 'node', cell: ({ node }) => <bdi>{nameOf(node, measured)}</bdi> },
      { title: 'sessions lost', isNumber: true, cell: ({ lost }) => grouped(lost) },
      { title: 'came back', isNumber: true, cell: ({ returned }) => grouped(returned) },
      {
        title: 'failed attempts',
        isNumber: true,
        cell: ({ failedAttempts }) => grouped(failedAttempts),
      },
      {
        title: 'rate of the login profile, a second',
        isNumber: true,
        cell: ({ rate }) => (rate === undefined ? '' : grouped(rate)),
      },
      {
        title: 'seconds above it',
        isNumber: true,
        cell: ({ rate, secondsAboveRate }) => (rate === undefined ? '' : grouped(secondsAboveRate)),
      },
    ]}
  />
);

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
