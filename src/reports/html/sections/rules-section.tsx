/** The whole rule book, so that every number of a rule in the page leads somewhere. */
import type { JSX } from 'preact';
import { chapters, isRuleId, ruleOf, type RuleId } from '../../../model/rulebook/rule-book.js';
import { rulePlace } from '../parts/rule-link.js';
import { statusWords } from '../parts/rule-status.js';
import type { ReportSection } from '../report-section.js';

export const rulesSection = (): ReportSection => ({
  id: 'rules',
  title: 'The rules',
  isFolded: true,
  content: chapters.map(({ title, rules }) => (
    <>
      <h3>{title}</h3>
      <dl class="rules">
        {Object.keys(rules)
          .filter(isRuleId)
          .map((rule) => (
            <RuleText rule={rule} />
          ))}
      </dl>
    </>
  )),
});

const RuleText = ({ rule }: { readonly rule: RuleId }): JSX.Element => {
  const { statement, status, source } = ruleOf(rule);
  return (
    <>
      <dt id={rulePlace(rule)} tabIndex={-1}>
        {rule}
      </dt>
      <dd>
        {statement} <span class="source">{`${statusWords[status]}: ${source}`}</span>
      </dd>
    </>
  );
};
