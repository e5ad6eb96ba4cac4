/**
 * Expectations, what could not be done, and thresholds: what failed first, each with what was expected,
 * what came, and why; then what held, each with its place in the trace.
 */
import { basename } from 'node:path';
import type { JSX } from 'preact';
import type { RuleId } from '../../../model/rulebook/rule-book.js';
import { ruleOf } from '../../../model/rulebook/rule-book.js';
import type { Cause, Outcome } from '../../../scenarios/replay/outcome.js';
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { decisionText } from '../../../scenarios/replay/wording.js';
import { findingsOf, placeText, type Finding } from '../../finding.js';
import { momentText } from '../../moment-text.js';
import { Badge } from '../parts/badge.js';
import { DataTable } from '../parts/data-table.js';
import { FactList } from '../parts/fact-list.js';
import { Reasons } from '../parts/reasons.js';
import type { ReportSection } from '../report-section.js';
import { outcomePlaces } from '../trace-place.js';

/** More of a kind than these are counted: nobody reads on. */
const FAILED_MAX = 200;
const HELD_MAX = 500;
/** Of many causes those are shown that are nearest to what they led to. */
const CAUSES_MAX = 12;

/** Undefined where a scenario expects nothing and has no thresholds. */
export const findingsSection = (result: RunResult): ReportSection | undefined => {
  const judged = judgedOf(result);
  if (judged.length === 0) return undefined;
  const failed = judged.filter(({ finding }) => !finding.holds);
  const held = judged.filter(({ finding }) => finding.holds);
  return {
    id: 'findings',
    title: 'Expectations and thresholds',
    isFolded: false,
    content: (
      <>
        {failed.slice(0, FAILED_MAX).map((one) => (
          <Failure judged={one} />
        ))}
        {failed.length > FAILED_MAX ? (
          <p class="rest">{`${failed.length - FAILED_MAX} more that failed in summary.json`}</p>
        ) : undefined}
        {held.length === 0 ? undefined : <Held held={held} />}
      </>
    ),
  };
};

/** A finding, and what the page knows of it beyond its words. */
type Judged = {
  readonly finding: Finding;
  /** Of thresholds there is none. */
  readonly outcome: Outcome | undefined;
  /** Its place in the trace of this page. */
  readonly place: string | undefined;
};

/** Findings have outcomes first, in their order. */
const judgedOf = (result: RunResult): readonly Judged[] => {
  const places = outcomePlaces(result.trace);
  return findingsOf(result).map((finding, index) => {
    const outcome = result.outcomes[index];
    return { finding, outcome, place: outcome && places.get(outcome) };
  });
};

const Failure = ({ judged }: { readonly judged: Judged }): JSX.Element => {
  const { finding, outcome, place } = judged;
  return (
    <article class="failure">
      <h3>
        <Badge holds={false} /> <bdi>{finding.about}</bdi>
      </h3>
      <FactList
        facts={[
          { name: 'expected', value: <bdi>{finding.expected}</bdi> },
          { name: 'got', value: <bdi>{finding.got}</bdi> },
          { name: 'when', value: <Moment when={finding.when} place={place} /> },
          {
            name: 'in',
            value: <code>{placeText({ ...finding, file: basename(finding.file) })}</code>,
          },
        ]}
      />
      {outcome === undefined ? (
        <p>{finding.because.join('; ')}</p>
      ) : (
        <Causes causes={outcome.because} />
      )}
    </article>
  );
};

const Causes = ({ causes }: { readonly causes: readonly Cause[] }): JSX.Element | undefined => {
  if (causes.length === 0) return undefined;
  const shown = causes.slice(-CAUSES_MAX);
  return (
    <>
      <h4>
        {shown.length === causes.length
          ? 'What led there'
          : `What led there, the last ${shown.length} of ${causes.length}`}
      </h4>
      <ol class="causes">
        {shown.map(({ at, decision }) => (
          <li>
            <time>{momentText(at)}</time> <bdi>{decision.subject}</bdi>{' '}
            <bdi>{decisionText(decision)}</bdi>: <Reasons decision={decision} />{' '}
            <Source rule={decision.because.rule} />
          </li>
        ))}
      </ol>
    </>
  );
};

/** What decided it last: the whole way there stands in the trace. */
const Nearest = ({ causes }: { readonly causes: readonly Cause[] }): JSX.Element | undefined => {
  const nearest = causes.at(-1);
  return nearest && <Reasons decision={nearest.decision} />;
};

const Source = ({ rule }: { readonly rule: RuleId }): JSX.Element => (
  <span class="source">{ruleOf(rule).source}</span>
);

const Moment = ({ when, place }: { when: string | undefined; place: string | undefined }) => {
  const text = when ?? 'over the whole run';
  const shown = <bdi>{text}</bdi>;
  return place === undefined ? shown : <a href={`#${place}`}>{shown}</a>;
};

const Held = ({ held }: { readonly held: readonly Judged[] }): JSX.Element => (
  <DataTable
    caption="What holds"
    rows={held}
    shown={{ rowsMax: HELD_MAX, restIn: 'summary.json' }}
    columns={[
      { title: 'about', cell: ({ finding }) => <bdi>{finding.about}</bdi> },
      { title: 'expected', cell: ({ finding }) => <bdi>{finding.expected}</bdi> },
      {
        title: 'got',
        cell: ({ finding }) => (
          <>
            <Badge holds /> <bdi>{finding.got}</bdi>
          </>
        ),
      },
      { title: 'why', cell: ({ outcome }) => <Nearest causes={outcome?.because ?? []} /> },
      {
        title: 'when',
        cell: ({ finding, place }) => <Moment when={finding.when} place={place} />,
      },
    ]}
  />
);
