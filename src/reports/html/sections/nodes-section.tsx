/** What each node is, what it may hold, and what it came to over the run. */
import type { JSX } from 'preact';
import type { Measured, MeasuredNode } from '../../../scenarios/measure/measured.js';
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { numberText } from '../../../sizing/number-text.js';
import { grouped } from '../../chart/grouped-number.js';
import { minutesAbove } from '../key-figures/session-key-figures.js';
import { hasClients } from '../../has-clients.js';
import { DataTable } from '../parts/data-table.js';
import type { ReportSection } from '../report-section.js';

const NODES_MAX = 100;
const PERCENT = 100;

/** Undefined where no client plays. */
export const nodesSection = (result: RunResult): ReportSection | undefined => {
  if (!hasClients(result)) return undefined;
  const { measured } = result;
  return {
    id: 'nodes',
    title: 'Figures of the nodes',
    isFolded: true,
    content: (
      <>
        <Holdings measured={measured} />
        <Figures measured={measured} />
      </>
    ),
  };
};

type Shown = { readonly measured: Measured };

const shown = { rowsMax: NODES_MAX, restIn: 'summary.json' };

const Holdings = ({ measured }: Shown): JSX.Element => (
  <DataTable
    caption="What the nodes are, and what they may hold"
    rows={measured.nodes}
    shown={shown}
    columns={[
      { title: 'node', cell: ({ name }) => <bdi>{name}</bdi> },
      { title: 'subcluster', cell: (node) => <bdi>{subclusterOf(node, measured)}</bdi> },
      { title: 'OVA', cell: ({ ova }) => ova },
      { title: 'users', isNumber: true, cell: ({ users }) => grouped(users) },
      { title: 'limit that applies', isNumber: true, cell: ({ limit }) => grouped(limit) },
      { title: 'full limit', isNumber: true, cell: ({ fullLimit }) => grouped(fullLimit) },
      { title: 'alert line', isNumber: true, cell: ({ alertLine }) => grouped(alertLine) },
    ]}
  />
);

const Figures = ({ measured }: Shown): JSX.Element => (
  <DataTable
    caption="What they came to"
    rows={measured.nodes}
    shown={shown}
    columns={[
      { title: 'node', cell: ({ name }) => <bdi>{name}</bdi> },
      {
        title: 'most sessions',
        isNumber: true,
        cell: ({ node }) => grouped(measured.statistics[node]!.most),
      },
      {
        title: '% of the limit',
        isNumber: true,
        cell: ({ node, limit }) => numberText((PERCENT * measured.statistics[node]!.most) / limit),
      },
      {
        title: 'minutes above the alert line',
        isNumber: true,
        cell: (node) => grouped(minutesAbove(node, measured)),
      },
      {
        title: 'logins',
        isNumber: true,
        cell: ({ node }) => grouped(measured.statistics[node]!.logins),
      },
      {
        title: 'most logins a second',
        isNumber: true,
        cell: ({ node }) => grouped(measured.statistics[node]!.busiestSecond?.count ?? 0),
      },
      {
        title: 'messages',
        isNumber: true,
        cell: ({ node }) => grouped(measured.statistics[node]!.messages),
      },
      {
        title: 'packets lost',
        isNumber: true,
        cell: (node) => grouped(packetsLostOn(node, measured)),
      },
    ]}
  />
);

const subclusterOf = ({ subcluster }: MeasuredNode, { topology }: Measured): string =>
  topology.subclusters[subcluster]!.name;

const packetsLostOn = ({ node }: MeasuredNode, { capacity }: Measured): number =>
  capacity.valueOf(capacity.samples - 1, node, 'packetsLost');
