/** The trace of a run: what happened, what was decided about whom, and the rule that it rests on. */
import type { ComponentChild, JSX } from 'preact';
import { formatDuration } from '../../../engine/duration-text.js';
import type { Reason } from '../../../model/rulebook/reason.js';
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import type { TraceEntry } from '../../../scenarios/replay/trace.js';
import { happeningText } from '../../../scenarios/replay/happening-wording.js';
import { decisionText, presenceText, releasedText } from '../../../scenarios/replay/wording.js';
import { momentText } from '../../moment-text.js';
import { Badge } from '../parts/badge.js';
import { Because } from '../parts/because.js';
import { Reasons } from '../parts/reasons.js';
import type { ReportSection } from '../report-section.js';
import { ENTRIES_MAX, tracePlace } from '../trace-place.js';

/** Undefined where no trace was kept. */
export const traceSection = ({ trace }: RunResult): ReportSection | undefined => {
  if (trace.length === 0) return undefined;
  const unseen = trace.length - ENTRIES_MAX;
  return {
    id: 'trace',
    title: 'The trace',
    isFolded: true,
    content: (
      <>
        <ol class="trace">
          {trace.slice(0, ENTRIES_MAX).map((entry, place) => (
            <li id={tracePlace(place)} class={entry.entry} tabIndex={-1}>
              <Entry entry={entry} />
            </li>
          ))}
        </ol>
        {unseen > 0 ? (
          <p class="rest">
            {unseen} more in <code>trace.txt</code>
          </p>
        ) : undefined}
      </>
    ),
  };
};

const Entry = ({ entry }: { readonly entry: TraceEntry }): JSX.Element => {
  switch (entry.entry) {
    case 'step':
      return (
        <strong>
          <bdi>{entry.text}</bdi>
        </strong>
      );
    case 'event':
      return (
        <>
          <Line entry={entry}>
            <bdi>{happeningText(entry.happening)}</bdi>
          </Line>
          <Decisions decisions={entry.decisions} />
        </>
      );
    case 'node':
      return (
        <>
          <Line entry={entry}>
            <bdi>{entry.text}</bdi>
          </Line>
          <Decisions decisions={entry.decisions} />
        </>
      );
    case 'alert':
      return <Said entry={entry}>{`${entry.node} ${entry.text}`}</Said>;
    case 'comeback':
      return <Said entry={entry}>{`${entry.client} ${entry.text}`}</Said>;
    case 'notice':
      return <Said entry={entry}>{entry.text}</Said>;
    case 'refused':
      return <Said entry={entry}>{`cannot ${entry.about}`}</Said>;
    case 'forgotten':
      return <Said entry={entry}>{`${entry.message} is remembered no longer`}</Said>;
    case 'presence':
      return (
        <Line entry={entry}>
          <bdi>{`${entry.news.client} ${presenceText(entry.news)}`}</bdi>{' '}
          <Because reason={entry.news.because} />
        </Line>
      );
    case 'expectation': {
      const { holds, about, expected, got } = entry.outcome;
      const text = holds ? `${about}: ${got}` : `${about}: expected ${expected}, got ${got}`;
      return (
        <Line entry={entry}>
          <Badge holds={holds} /> <bdi>{text}</bdi>
        </Line>
      );
    }
  }
};

type Told = { readonly entry: TraceEntry; readonly children: ComponentChild };

const Line = ({ entry, children }: Told): JSX.Element => (
  <>
    <time>{momentText(entry.at)}</time> <span>{children}</span>
  </>
);

const Said = ({
  entry,
  children,
}: Told & { readonly entry: TraceEntry & { readonly because: Reason } }): JSX.Element => (
  <Line entry={entry}>
    <bdi>{children}</bdi> <Because reason={entry.because} />
  </Line>
);

type Decided = Parameters<typeof decisionText>[0];

const Decisions = ({ decisions }: { readonly decisions: readonly Decided[] }): JSX.Element => (
  <ul>
    {decisions.map((decision) => (
      <li>
        <bdi>{decision.subject}</bdi> {decisionText(decision)} <Reasons decision={decision} />
        <Released decision={decision} />
      </li>
    ))}
  </ul>
);

/** What waits no longer because of the decision, and how long it waited. */
const Released = ({ decision }: { readonly decision: Decided }): JSX.Element | undefined => {
  if (!('released' in decision) || decision.released.length === 0) return undefined;
  return (
    <ul>
      {decision.released.map((packet) => (
        <li>{`${releasedText(packet)}, after ${formatDuration(packet.waited)}`}</li>
      ))}
    </ul>
  );
};
