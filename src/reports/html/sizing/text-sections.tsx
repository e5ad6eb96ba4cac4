/** Settings to make, what a simulation showed, advice, and what the answer rests on. */
import type { SizingAnswer } from '../../../sizing/recommend.js';
import { adviceText } from '../../plan-facts.js';
import { planText } from '../../plan-wording.js';
import { proofTexts } from '../../size-proof-text.js';
import { settingTexts } from '../../size-settings-text.js';
import { Badge } from '../parts/badge.js';
import { DataTable } from '../parts/data-table.js';
import { RuleLink } from '../parts/rule-link.js';
import type { ReportSection } from '../report-section.js';

/** Undefined where there is no plan. */
export const settingsSection = (answer: SizingAnswer): ReportSection | undefined => {
  const texts = settingTexts(answer);
  if (texts.length === 0) return undefined;
  return {
    id: 'settings',
    title: 'Settings to make',
    isFolded: false,
    content: (
      <ul>
        {texts.map((text) => (
          <li>{text}.</li>
        ))}
      </ul>
    ),
  };
};

/** Undefined where no proof was asked for. */
export const proofSection = ({ proofs }: SizingAnswer): ReportSection | undefined => {
  if (proofs === null) return undefined;
  return {
    id: 'verification',
    title: 'Verification by simulation',
    isFolded: false,
    content: proofs.map((proven) => (
      <>
        <h3>
          <Badge holds={proven.proof.confirmed} words={{ good: 'confirmed', bad: 'refuted' }} />{' '}
          {planText(proven.plan)}
        </h3>
        <ul>
          {proofTexts(proven).map((text) => (
            <li>{text}.</li>
          ))}
        </ul>
      </>
    )),
  };
};

/** Undefined where there is none. */
export const adviceSection = ({ advice }: SizingAnswer): ReportSection | undefined => {
  if (advice.length === 0) return undefined;
  return {
    id: 'advice',
    title: 'Advice',
    isFolded: false,
    content: (
      <ul>
        {advice.map((one) => (
          <li>
            <RuleLink rule={one.rule} /> {adviceText(one)}.
          </li>
        ))}
      </ul>
    ),
  };
};

export const sizingAssumptionsSection = ({ assumptions }: SizingAnswer): ReportSection => ({
  id: 'assumptions',
  title: 'Assumptions',
  isFolded: false,
  content: (
    <DataTable
      caption="What impsim chose, since the published record is silent"
      rows={assumptions}
      columns={[
        { title: 'rule', cell: ({ rule }) => <RuleLink rule={rule} /> },
        { title: 'status', cell: () => 'assumed (A)' },
        { title: 'what is assumed', cell: ({ statement }) => statement },
      ]}
    />
  ),
});
