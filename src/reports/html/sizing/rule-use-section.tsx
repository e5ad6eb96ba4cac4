/** Every rule with what it requires, what is available and what is left; the one that binds is marked. */
import type { JSX } from 'preact';
import { numberText } from '../../../sizing/number-text.js';
import type { SizingAnswer } from '../../../sizing/recommend.js';
import { percentText } from '../../plan-wording.js';
import { shownDesignText } from '../../plan-heading.js';
import { ruleUsesOf, standingWords, useText, type RuleUse } from '../../rule-use.js';
import { BarRows, type BarLook } from '../figure/bar-rows.js';
import { DataTable } from '../parts/data-table.js';
import { RuleLink } from '../parts/rule-link.js';
import type { ReportSection } from '../report-section.js';

const ALL = 100;
/** Bars of broken rules end there, so that those of others still show. */
const SHOWN_MAX = 250;

export const ruleUseSection = (answer: SizingAnswer): ReportSection => {
  const uses = ruleUsesOf(answer);
  const most = Math.max(ALL, ...uses.map(({ usedPercent }) => usedPercent));
  return {
    id: 'rules-of-the-plan',
    title: 'Which rule binds',
    isFolded: false,
    content: (
      <>
        <BarRows
          caption={`How much of each rule ${shownDesignText(answer)} uses; the line is what is available`}
          scale={{ from: 0, to: Math.min(most, SHOWN_MAX) * BEYOND }}
          lineAt={ALL}
          rows={uses.map((use) => ({
            name: (
              <>
                {use.about} <RuleLink rule={use.rule.id} />
              </>
            ),
            from: 0,
            to: use.usedPercent,
            look: looks[use.standing],
            words: (
              <>
                {useText(use)} <Standing use={use} />
              </>
            ),
          }))}
        />
        <div class="wide">
          <Sums uses={uses} />
        </div>
      </>
    ),
  };
};

/** So that the line stands inside. */
const BEYOND = 1.02;

const looks: Readonly<Record<RuleUse['standing'], BarLook>> = {
  binds: 'binds',
  holds: 'plain',
  broken: 'broken',
  waived: 'waived',
};

const Standing = ({ use: { standing } }: { readonly use: RuleUse }): JSX.Element => (
  <span class={`standing ${standing}`}>{standingWords[standing]}</span>
);

const Sums = ({ uses }: { readonly uses: readonly RuleUse[] }): JSX.Element => (
  <DataTable
    caption="The rules with their sums, and where each is printed"
    rows={uses}
    columns={[
      { title: 'rule', cell: ({ rule }) => <RuleLink rule={rule.id} /> },
      { title: 'outcome', cell: (use) => <Standing use={use} /> },
      { title: 'required', cell: ({ rule }) => numberText(rule.required), isNumber: true },
      { title: 'available', cell: ({ rule }) => numberText(rule.available), isNumber: true },
      { title: 'slack', cell: ({ rule }) => percentText(rule.slackPercent), isNumber: true },
      { title: 'sum', cell: ({ rule }) => rule.formula },
      { title: 'status', cell: ({ rule }) => rule.status },
      { title: 'source', cell: ({ rule }) => <span class="source">{rule.source}</span> },
    ]}
  />
);
