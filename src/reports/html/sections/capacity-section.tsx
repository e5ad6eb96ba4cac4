/** Sessions of the nodes over time, how clients came back after a loss, and what they did meanwhile. */
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { Calendar } from '../../calendar.js';
import { panelsOf } from '../../chart/panel.js';
import { FlushPlot } from '../capacity/flush-plot.js';
import { hasManySessions } from '../capacity/many-sessions.js';
import { RatePlots } from '../capacity/rate-plots.js';
import { drawnReturns } from '../capacity/return-curves.js';
import { ReturnPlots } from '../capacity/return-plots.js';
import { levelsOf, SessionsPlot } from '../capacity/sessions-plot.js';
import type { ReportSection } from '../report-section.js';

/** Two full clusters. */
const NODES_MAX = 12;
const RETURNS_MAX = 12;

/** Undefined where no node had sessions enough to draw. */
export const capacitySection = (result: RunResult): ReportSection | undefined => {
  const { measured, scenario } = result;
  const panels = panelsOf(measured);
  if (!hasManySessions(panels)) return undefined;
  const calendar = new Calendar(scenario.start);
  const rightTexts = panels.flatMap(levelsOf).map(({ name }) => name);
  const curves = drawnReturns(result);
  return {
    id: 'capacity',
    title: 'Capacity',
    isFolded: false,
    content: (
      <>
        {panels.slice(0, NODES_MAX).map((panel) => (
          <SessionsPlot
            panel={panel}
            measured={measured}
            calendar={calendar}
            rightTexts={rightTexts}
          />
        ))}
        <Rest count={panels.length - NODES_MAX} what="nodes" file="capacity.csv" />
        {curves.slice(0, RETURNS_MAX).map((curve) => (
          <ReturnPlots curve={curve} calendar={calendar} />
        ))}
        <Rest count={curves.length - RETURNS_MAX} what="returns" file="summary.json" />
        <RatePlots measured={measured} calendar={calendar} rightTexts={rightTexts} />
        <FlushPlot measured={measured} calendar={calendar} rightTexts={rightTexts} />
      </>
    ),
  };
};

const Rest = ({ count, what, file }: { count: number; what: string; file: string }) =>
  count <= 0 ? undefined : (
    <p class="rest">
      {`${count} more ${what} in `}
      <code>{file}</code>
    </p>
  );
