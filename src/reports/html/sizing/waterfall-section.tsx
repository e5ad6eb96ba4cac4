/** How the plan comes about: from users to sessions, and from the full limit to the room that is left. */
import type { JSX } from 'preact';
import type { SizingAnswer } from '../../../sizing/recommend.js';
import { BarRows } from '../figure/bar-rows.js';
import { RuleLink } from '../parts/rule-link.js';
import type { ReportSection } from '../report-section.js';
import { demandSteps, type Step } from './demand-steps.js';
import { nodeBudget } from './node-budget.js';

export const waterfallSection = (answer: SizingAnswer): ReportSection => {
  const { recommendation, designs } = answer;
  const plan = recommendation ?? designs[0];
  return {
    id: 'waterfall',
    title: 'From users to the limits of a node',
    isFolded: false,
    content: (
      <>
        <Waterfall caption="What is asked for" steps={demandSteps(answer, plan)} />
        {plan === undefined ? undefined : (
          <Waterfall
            caption="What one node may hold, and holds, in sessions"
            steps={nodeBudget(plan, answer)}
          />
        )}
      </>
    ),
  };
};

const Waterfall = ({
  caption,
  steps,
}: {
  readonly caption: string;
  readonly steps: readonly Step[];
}): JSX.Element => (
  <BarRows
    caption={caption}
    scale={{ from: 0, to: Math.max(...steps.map(({ to }) => to)) }}
    rows={steps.map(({ name, rule, from, to, look, says }) => ({
      name: (
        <>
          {name} {rule === undefined ? undefined : <RuleLink rule={rule} />}
        </>
      ),
      from,
      to,
      look,
      words: says,
    }))}
  />
);
