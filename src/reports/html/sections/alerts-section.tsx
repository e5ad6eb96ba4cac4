/** Every alert of a run: raised, repeated, cleared. */
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { numberText } from '../../../sizing/number-text.js';
import { Calendar } from '../../calendar.js';
import { grouped } from '../../chart/grouped-number.js';
import { Because } from '../parts/because.js';
import { DataTable } from '../parts/data-table.js';
import { Moment } from '../parts/moment.js';
import type { ReportSection } from '../report-section.js';
import { alertWords } from '../../alert-words.js';

const ALERTS_MAX = 200;

/** Undefined where there was none. */
export const alertsSection = ({ measured, scenario }: RunResult): ReportSection | undefined => {
  const { alerts, nodes } = measured;
  if (alerts.length === 0) return undefined;
  const calendar = new Calendar(scenario.start);
  return {
    id: 'alerts',
    title: 'Alerts',
    isFolded: true,
    content: (
      <DataTable
        caption="JSMSessionsExceedsThreshold: percent is of the limit that applies, the counter of the full limit"
        rows={alerts}
        shown={{ rowsMax: ALERTS_MAX, restIn: 'alerts.csv' }}
        columns={[
          { title: 'time', cell: ({ at }) => <Moment at={at} calendar={calendar} /> },
          { title: 'node', cell: ({ node }) => <bdi>{nodes[node]!.name}</bdi> },
          { title: 'event', cell: ({ what }) => alertWords[what] },
          { title: 'sessions', isNumber: true, cell: ({ sessions }) => grouped(sessions) },
          { title: 'percent', isNumber: true, cell: ({ percent }) => numberText(percent) },
          { title: 'counter', isNumber: true, cell: ({ counter }) => numberText(counter) },
          { title: 'during', cell: ({ during }) => during },
          { title: 'why', cell: ({ because }) => <Because reason={because} /> },
        ]}
      />
    ),
  };
};
