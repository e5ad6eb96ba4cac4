/** The counters of every node as they stood at the end, by the vendor's names. */
import type { MeasuredNode } from '../../../scenarios/measure/measured.js';
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { numberText } from '../../../sizing/number-text.js';
import { hasClients } from '../../has-clients.js';
import { nodeCounters, type NodeCounter } from '../../perfmon-csv.js';
import { DataTable, type Column } from '../parts/data-table.js';
import type { ReportSection } from '../report-section.js';

/** Columns that a reader can still tell apart. */
const NODES_MAX = 12;

/** Undefined where no client plays. */
export const countersSection = (result: RunResult): ReportSection | undefined => {
  if (!hasClients(result)) return undefined;
  const { nodes, capacity } = result.measured;
  const last = capacity.samples - 1;
  const unseen = nodes.length - NODES_MAX;
  const ofNode = ({ node, name }: MeasuredNode): Column<NodeCounter> => ({
    title: name,
    isNumber: true,
    cell: ({ column }) => numberText(capacity.valueOf(last, node, column)),
  });
  return {
    id: 'counters',
    title: 'Counters',
    isFolded: true,
    content: (
      <>
        <DataTable
          caption="Counters of the nodes at the end of the run; every 15 s in perfmon-NODE.csv"
          rows={nodeCounters}
          columns={[
            { title: 'counter', cell: ({ name }) => <code>{name}</code> },
            { title: 'object', cell: ({ object }) => object },
            ...nodes.slice(0, NODES_MAX).map(ofNode),
          ]}
        />
        {unseen > 0 ? (
          <p class="rest">
            {`${unseen} more nodes in `}
            <code>perfmon-*.csv</code>
          </p>
        ) : undefined}
      </>
    ),
  };
};
