/** Every design that fits, best first, as many as a reader compares. */
import type { Plan } from '../../../sizing/plan.js';
import type { SizingAnswer } from '../../../sizing/recommend.js';
import { numberText } from '../../../sizing/number-text.js';
import { percentText, planText } from '../../plan-wording.js';
import { DataTable } from '../parts/data-table.js';
import { RuleLink } from '../parts/rule-link.js';
import type { ReportSection } from '../report-section.js';

const SHOWN_MAX = 20;

/** Undefined where nothing fits. */
export const designsSection = ({ designs }: SizingAnswer): ReportSection | undefined =>
  designs.length === 0
    ? undefined
    : {
        id: 'designs',
        title: 'Designs that fit, best first',
        isFolded: false,
        content: (
          <div class="wide">
            <DataTable
              caption="Fewer nodes first, then less vCPU, then less vRAM (SIZE-7)"
              rows={designs}
              shown={{ rowsMax: SHOWN_MAX, restIn: '--csv FILE' }}
              columns={[
                { title: 'design', cell: (plan) => planText(plan) },
                {
                  title: 'sessions',
                  cell: ({ perNode }) => percentText(perNode.percent),
                  isNumber: true,
                },
                {
                  title: 'survivor',
                  cell: ({ survivor }) => (survivor === null ? '' : percentText(survivor.percent)),
                  isNumber: true,
                },
                { title: 'vCPU', cell: ({ vmTotal }) => numberText(vmTotal.vCpu), isNumber: true },
                {
                  title: 'vRAM',
                  cell: ({ vmTotal }) => `${numberText(vmTotal.vRamGb)} GB`,
                  isNumber: true,
                },
                { title: 'least slack', cell: tightestCell, isNumber: true },
              ]}
            />
          </div>
        ),
      };

const tightestCell = ({ tightest }: Plan) =>
  tightest === null ? (
    ''
  ) : (
    <>
      {percentText(tightest.slackPercent)} <RuleLink rule={tightest.rule} />
    </>
  );
