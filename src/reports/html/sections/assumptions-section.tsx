/** What the run rests on that no vendor document says, and where each number of a day comes from. */
import { dayRows } from '../../../scenarios/format/day-rows.js';
import { ruleOf } from '../../../model/rulebook/rule-book.js';
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { DataTable } from '../parts/data-table.js';
import { statusWords } from '../parts/rule-status.js';
import { RuleLink } from '../parts/rule-link.js';
import type { ReportSection } from '../report-section.js';

export const assumptionsSection = ({ assumptions, scenario }: RunResult): ReportSection => ({
  id: 'assumptions',
  title: 'Assumptions',
  isFolded: false,
  content: (
    <>
      <DataTable
        caption="What impsim chose where the published record is silent: rules, parts of rules, figures"
        rows={assumptions}
        columns={[
          { title: 'rule', cell: ({ rule }) => <RuleLink rule={rule} /> },
          { title: 'the rule is', cell: ({ rule }) => statusWords[ruleOf(rule).status] },
          { title: 'assumed (A) of it', cell: ({ statement }) => statement },
        ]}
      />
      {scenario.populations.map(({ name, day }) =>
        day === undefined ? undefined : (
          <DataTable
            caption={`The day of ${name}: ${day.model}`}
            rows={dayRows(day.figures)}
            columns={[
              { title: 'figure', cell: (row) => row.name },
              { title: 'value', cell: (row) => row.value },
              { title: 'status', cell: (row) => row.status },
              { title: 'source', cell: (row) => row.source },
            ]}
          />
        ),
      )}
    </>
  ),
});
