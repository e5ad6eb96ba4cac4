/** What several replications say together: means with their interval, and how each of them ended. */
import { estimatesOf, replicationHolds } from '../../../scenarios/replay/replication.js';
import { numberText } from '../../../sizing/number-text.js';
import type { FinishedRun } from '../../reporter/reporter.js';
import { Badge } from '../parts/badge.js';
import { DataTable } from '../parts/data-table.js';
import type { ReportSection } from '../report-section.js';

const RUNS_MAX = 200;

/** Undefined where there is one alone. */
export const replicationsSection = ({ replications }: FinishedRun): ReportSection | undefined => {
  if (replications.length < 2) return undefined;
  return {
    id: 'replications',
    title: 'Replications',
    isFolded: true,
    content: (
      <>
        <DataTable
          caption={`Means of ${replications.length} replications, with 95 % confidence`}
          rows={estimatesOf(replications)}
          columns={[
            { title: 'quantity', cell: ({ name }) => <bdi>{name}</bdi> },
            {
              title: 'mean',
              isNumber: true,
              cell: ({ estimate }) =>
                estimate === null ? 'not measured in each' : numberText(estimate.mean),
            },
            {
              title: '±',
              isNumber: true,
              cell: ({ estimate }) => (estimate === null ? '' : numberText(estimate.halfWidth)),
            },
          ]}
        />
        <DataTable
          caption="How each of them ended"
          rows={replications}
          shown={{ rowsMax: RUNS_MAX, restIn: 'summary.json' }}
          columns={[
            { title: 'replication', cell: ({ replication }) => replication },
            { title: 'verdict', cell: (one) => <Badge holds={replicationHolds(one)} /> },
            { title: 'digest', cell: ({ digest }) => <code>{digest}</code> },
          ]}
        />
      </>
    ),
  };
};
