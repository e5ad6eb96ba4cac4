/** What a sizing engineer wants first: the plan, the rule that binds, and the command that repeats it. */
import type { JSX } from 'preact';
import type { SizingAnswer } from '../../../sizing/recommend.js';
import { nearestTexts, outlookTexts, planFacts } from '../../plan-facts.js';
import { planHeading } from '../../plan-heading.js';
import { Badge } from '../parts/badge.js';
import { FactList, type Fact } from '../parts/fact-list.js';

export type SizeReportSource = {
  /** The command that repeats the plan. */
  readonly again: string;
  readonly toolVersion: string;
};

export type RecommendationBannerProps = {
  readonly answer: SizingAnswer;
  readonly source: SizeReportSource;
};

export const RecommendationBanner = (props: RecommendationBannerProps): JSX.Element => {
  const { answer, source } = props;
  const isPlanned = answer.recommendation !== null;
  return (
    <div class={`banner ${isPlanned ? 'good' : 'bad'}`}>
      <p class="verdict">
        <Badge holds={isPlanned} words={{ good: 'PLAN', bad: 'NO PLAN' }} /> {planHeading(answer)}
      </p>
      <FactList
        facts={[
          ...factsOf(answer),
          { name: 'impsim', value: source.toolVersion },
          { name: 'to repeat it', value: <code>{source.again}</code> },
        ]}
      />
    </div>
  );
};

const factsOf = (answer: SizingAnswer): readonly Fact[] => {
  const { recommendation, demand, designs } = answer;
  if (recommendation !== null)
    return [
      ...planFacts(recommendation, answer).map(({ name, text }) => ({ name, value: text })),
      ...outlookTexts(answer).map((value) => ({ name: 'Growth', value })),
    ];
  const asked = { name: 'Asked for', value: demand.formula };
  if (designs.length > 0) return [asked];
  return [asked, ...nearestTexts(answer).map((value) => ({ name: 'Nearest', value }))];
};
