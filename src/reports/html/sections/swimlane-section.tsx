/** What happened, as a drawing of lanes over time, with the reason for every mark below it. */
import type { JSX } from 'preact';
import { countText } from '../../../sizing/number-text.js';
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { momentText } from '../../moment-text.js';
import type { ReportSection } from '../report-section.js';
import { FatesTable } from '../swimlane/fates-table.js';
import { GlyphDefinitions } from '../swimlane/glyphs.js';
import { Legend } from '../swimlane/legend.js';
import type { Step } from '../swimlane/steps.js';
import { SwimlaneDrawing } from '../swimlane/swimlane-drawing.js';
import { swimlaneOf, type Swimlane } from '../swimlane/swimlane.js';
import { WhyList } from '../swimlane/why-list.js';

/** Undefined where no client has a name. */
export const swimlaneSection = (result: RunResult): ReportSection | undefined => {
  const swimlane = swimlaneOf(result);
  if (swimlane === undefined) return undefined;
  const { marks, steps } = swimlane;
  return {
    id: 'what-happened',
    title: 'What happened',
    isFolded: false,
    content: (
      <>
        <GlyphDefinitions kinds={new Set(marks.map(({ kind }) => kind))} />
        <figure>
          <figcaption>
            Every client and what came to it, from left to right in time since the start
          </figcaption>
          <p class="reading-hint">
            Each mark has a number that leads to its reason, in the list below; the dark numbers are
            the steps of the scenario. Marks on one vertical line came about together. What stands
            on a pale column happened at one instant, however wide it is; between columns time
            passes, and more of it than it seems where the axis is broken. Whether a message alerts
            was decided when it came, also where it waited.
          </p>
          <SwimlaneDrawing swimlane={swimlane} />
          <Unseen swimlane={swimlane} />
          <Legend swimlane={swimlane} />
        </figure>
        <Steps steps={steps} />
        <FatesTable marks={marks} />
        <WhyList marks={marks} />
      </>
    ),
  };
};

const Unseen = ({ swimlane }: { readonly swimlane: Swimlane }): JSX.Element | undefined => {
  const { marksUnseen, lanesUnseen } = swimlane;
  const unseen = [
    ...(marksUnseen > 0 ? [countText(marksUnseen, 'more mark')] : []),
    ...(lanesUnseen > 0 ? [countText(lanesUnseen, 'more lane')] : []),
  ];
  return unseen.length === 0 ? undefined : (
    <p class="rest">
      {`${unseen.join(' and ')}: see `}
      <a href="#trace">the trace</a>
    </p>
  );
};

const Steps = ({ steps }: { readonly steps: readonly Step[] }): JSX.Element | undefined =>
  steps.length === 0 ? undefined : (
    <>
      <h3>The steps</h3>
      <dl class="guide-steps">
        {steps.map(({ at, sign, text }) => (
          <div>
            <dt>
              <span class="step-sign">{sign}</span> <time>{momentText(at)}</time>
            </dt>
            <dd>
              <bdi>{text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
