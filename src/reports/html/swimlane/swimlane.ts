/**
 * What the swimlane of a run shows: lanes, marks, states, what waits, who is active, and where all of
 * it stands. Figures alone; drawing is done beside.
 */
import type { Instant } from '../../../engine/units.js';
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { activityWindows, type ActivityWindow } from './activity-windows.js';
import type { Bar } from './bar.js';
import { clientBars } from './client-bars.js';
import { columnsOf } from './columns.js';
import { Edges } from './edges.js';
import { holdingsOf, type Holding } from './holdings.js';
import { lanesOf, type Lane } from './lane.js';
import type { Mark } from './mark.js';
import { marksOf } from './marks.js';
import { nodeBars } from './node-bars.js';
import { occasionsOf, type Occasion } from './occasion.js';
import { flagsWidth, stepsOf, type Step } from './steps.js';
import { rowsOf, type Row } from './time-scale.js';

export type Swimlane = {
  readonly lanes: readonly Lane[];
  readonly marks: readonly Mark[];
  readonly occasions: readonly Occasion[];
  /** The column of each mark, by its number less one. */
  readonly columnOf: readonly number[];
  readonly rows: readonly Row[];
  readonly bars: readonly Bar[];
  readonly holdings: readonly Holding[];
  readonly windows: readonly ActivityWindow[];
  readonly steps: readonly Step[];
  /** The last moment that is drawn. */
  readonly endsAt: Instant;
  /** Whether that is the end of the run. */
  readonly isWhole: boolean;
  readonly lanesUnseen: number;
  readonly marksUnseen: number;
};

/** Undefined where no client has a name, or the trace tells of none. */
export const swimlaneOf = ({
  scenario,
  trace,
  measured,
  endedAt,
}: RunResult): Swimlane | undefined => {
  const { lanes, unseen: lanesUnseen } = lanesOf(scenario, trace);
  if (!lanes.some(({ kind }) => kind === 'client')) return undefined;
  const windows = activityWindows(trace);
  const { marks, unseen: marksUnseen } = marksOf(trace, lanes, windows, endedAt);
  const isWhole = marksUnseen === 0;
  const endsAt = isWhole ? endedAt : (marks.at(-1)?.at ?? endedAt);
  const steps = stepsOf(trace).filter(({ at }) => at <= endsAt);
  const occasions = occasionsOf(marks);
  const moments = steps.map(({ at }) => at);
  const columns = columnsOf(occasions, lanes, moments);
  const edges = new Edges(columns, marks);
  return {
    lanes,
    marks,
    occasions,
    columnOf: columns.ofMark,
    rows: rowsOf(columns.columns, (at) => flagsWidth(steps.filter((step) => step.at === at))),
    bars: lanes.flatMap((lane) => {
      if (lane.kind === 'client') return clientBars(lane, trace, windows, edges);
      return lane.kind === 'node' ? nodeBars(lane, measured, edges) : [];
    }),
    holdings: holdingsOf(marks, columns),
    windows,
    steps,
    endsAt,
    isWhole,
    lanesUnseen,
    marksUnseen,
  };
};
