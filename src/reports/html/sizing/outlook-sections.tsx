/** What becomes of the plan: when growth breaks its rules, and which input moves it most. */
import type { SizingAnswer } from '../../../sizing/recommend.js';
import type { Sensitivity } from '../../../sizing/sensitivity.js';
import { outlookTexts } from '../../plan-facts.js';
import { percentText } from '../../plan-wording.js';
import { BarRows } from '../figure/bar-rows.js';
import { DataTable } from '../parts/data-table.js';
import { RuleLink } from '../parts/rule-link.js';
import type { ReportSection } from '../report-section.js';
import { tornadoOf } from './tornado.js';

/** Undefined where no growth was asked for. */
export const growthSection = (answer: SizingAnswer): ReportSection | undefined => {
  const { growth } = answer;
  if (growth === null) return undefined;
  return {
    id: 'growth',
    title: 'Growth',
    isFolded: false,
    content: (
      <>
        {outlookTexts(answer).map((text) => (
          <p>{text}.</p>
        ))}
        <DataTable
          caption="When growth breaks the plan for today"
          rows={growth.breaks}
          columns={[
            { title: 'rule', cell: ({ rule }) => <RuleLink rule={rule} /> },
            {
              title: 'is broken',
              cell: ({ year, waived }) =>
                `${year === null ? `not within ${growth.years} years` : `in year ${year}`}${waived ? ', waived' : ''}`,
            },
          ]}
        />
      </>
    ),
  };
};

/** Undefined where nothing fits. */
export const sensitivitySection = ({ sensitivity }: SizingAnswer): ReportSection | undefined => {
  if (sensitivity.length === 0) return undefined;
  const { rows, reach } = tornadoOf(sensitivity);
  return {
    id: 'sensitivity',
    title: 'What moves the answer most',
    isFolded: false,
    content: (
      <>
        <BarRows
          caption="vCPU of all nodes, more or fewer, where one input alone goes from one to the other"
          scale={{ from: -reach, to: reach }}
          lineAt={0}
          rows={rows.map(({ change, from, to, look, says }) => ({
            name: `${change.input}: ${change.from} → ${change.to}`,
            from,
            to,
            look,
            words: says,
          }))}
        />
        <SlackTable sensitivity={sensitivity} />
      </>
    ),
  };
};

const SlackTable = ({ sensitivity }: { readonly sensitivity: readonly Sensitivity[] }) => (
  <DataTable
    caption="What would be left of the plan's least slack, and the best plan then"
    rows={sensitivity}
    columns={[
      { title: 'input', cell: ({ input, from, to }) => `${input}: ${from} → ${to}` },
      {
        title: 'slack of the plan for now',
        cell: ({ slackPercent }) => (slackPercent === null ? '' : percentText(slackPercent)),
        isNumber: true,
      },
      {
        title: 'best plan then',
        cell: ({ nodes, ova }) => (nodes === null ? 'nothing fits' : `${nodes} x ${ova}`),
      },
    ]}
  />
);
