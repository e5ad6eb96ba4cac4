/** What each node is, what it may hold, and what it came to over the run. */
import type { Measured, MeasuredNode } from '../../../scenarios/measure/measured.js';
import type { SampleColumn } from '../../../scenarios/measure/sample-table.js';
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { numberText } from '../../../sizing/number-text.js';
import { grouped } from '../../chart/grouped-number.js';
import { minutesAbove } from '../key-figures/session-key-figures.js';
import { hasClients } from '../../has-clients.js';
import { DataTable } from '../parts/data-table.js';
import type { ReportSection } from '../report-section.js';

const NODES_MAX = 100;

/** Undefined where no client plays. */
export const nodesSection = (result: RunResult): ReportSection | undefined => {
  if (!hasClients(result)) return undefined;
  const { measured } = result;
  const shown = { rowsMax: NODES_MAX, restIn: 'summary.json' };
  return {
    id: 'nodes',
    title: 'Figures of the nodes',
    isFolded: true,
    content: (
      <>
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
        <DataTable
          caption="What they came to, by the samples of capacity.csv"
          rows={measured.nodes}
          shown={shown}
          columns={[
            { title: 'node', cell: ({ name }) => <bdi>{name}</bdi> },
            {
              title: 'most sessions',
              isNumber: true,
              cell: (node) => grouped(mostOf('counted', node, measured)),
            },
            {
              title: '% of the limit',
              isNumber: true,
              cell: (node) => numberText(mostOf('percent', node, measured)),
            },
            {
              title: 'minutes above the alert line',
              isNumber: true,
              cell: (node) => grouped(minutesAbove(node, measured)),
            },
            {
              title: 'logins',
              isNumber: true,
              cell: (node) => grouped(sumOf('logins', node, measured)),
            },
            {
              title: 'messages',
              isNumber: true,
              cell: (node) => grouped(sumOf('messages', node, measured)),
            },
            {
              title: 'packets lost',
              isNumber: true,
              cell: (node) => grouped(mostOf('packetsLost', node, measured)),
            },
          ]}
        />
      </>
    ),
  };
};

const subclusterOf = ({ subcluster }: MeasuredNode, { topology }: Measured): string =>
  topology.subclusters[subcluster]!.name;

const valuesOf = (
  column: SampleColumn,
  { node }: MeasuredNode,
  { capacity }: Measured,
): readonly number[] =>
  Array.from({ length: capacity.samples }, (_, sample) => capacity.valueOf(sample, node, column));

const mostOf = (column: SampleColumn, node: MeasuredNode, measured: Measured): number =>
  valuesOf(column, node, measured).reduce((most, each) => Math.max(most, each), 0);

const sumOf = (column: SampleColumn, node: MeasuredNode, measured: Measured): number =>
  valuesOf(column, node, measured).reduce((sum, each) => sum + each, 0);
