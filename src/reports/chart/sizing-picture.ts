/**
 * `sizing.png`: how much of each rule the plan uses, a bar for each, against what the rule allows.
 *
 * Import this file only when a picture is drawn: it brings the drawing libraries with it.
 */
import type { LegendItem } from 'chart.js';
import type { SizingAnswer } from '../../sizing/recommend.js';
import { planHeading } from '../plan-heading.js';
import { ruleUsesOf, type RuleUse } from '../rule-use.js';
import { palette } from './palette.js';
import { drawn } from './picture.js';
import { roundTicks } from './round-ticks.js';
import { ruleBars, standingColours } from './rule-bars.js';
import type { Scales } from './value-axis.js';

/** For the names of rules, and for their figures. */
const NAMES_WIDTH = 290;
const RIGHT_MARGIN = 290;
/** Of the heading, which ends where the figures begin. */
const COLUMNS = 100;
const ROW_HEIGHT = 44;
const AROUND_ROWS = 150;
const ALL = 100;
const BEYOND = 1.02;
/** Bars end there, so that those of other rules still show; their figures say the rest. */
const SHOWN_MAX = 250;

export const sizingPicture = (answer: SizingAnswer): Uint8Array => {
  const uses = ruleUsesOf(answer);
  return drawn({
    text: {
      title: planHeading(answer),
      verdict: `How much of each rule is used. ${answer.demand.formula}`,
      passes: answer.recommendation !== null,
    },
    height: AROUND_ROWS + uses.length * ROW_HEIGHT,
    rightMargin: RIGHT_MARGIN,
    columns: COLUMNS,
    datasets: [],
    scales: scalesOf(uses),
    legend: legendOf(uses),
    plugins: [ruleBars(uses)],
  });
};

const scalesOf = (uses: readonly RuleUse[]): Scales => {
  const highest = Math.max(ALL, ...uses.map(({ usedPercent }) => usedPercent));
  const isCut = highest > SHOWN_MAX;
  const most = Math.min(highest, SHOWN_MAX) * BEYOND;
  return {
    x: {
      type: 'linear',
      min: 0,
      max: most,
      title: {
        display: true,
        text: `required, in percent of what is available${isCut ? `; bars end at ${SHOWN_MAX} %` : ''}`,
        color: palette.faint,
      },
      grid: { color: palette.grid },
      border: { display: false },
      ticks: { color: palette.text, callback: (value) => `${value} %` },
      afterBuildTicks: (axis) => {
        axis.ticks = roundTicks(most).map((value) => ({ value }));
      },
    },
    // Rows are counted from the top.
    y: {
      type: 'linear',
      min: 0,
      max: uses.length,
      reverse: true,
      grid: { display: false },
      border: { display: false },
      ticks: { display: false },
      afterFit: (axis) => {
        axis.width = NAMES_WIDTH;
      },
    },
  };
};

const legendWords: Readonly<Record<RuleUse['standing'], string>> = {
  binds: 'the rule that binds',
  holds: 'a rule that holds',
  broken: 'a rule that is broken',
  waived: 'a rule that is waived',
};

const legendOf = (uses: readonly RuleUse[]): LegendItem[] =>
  [...new Set(uses.map(({ standing }) => standing))].map((standing) => ({
    text: legendWords[standing],
    fillStyle: standingColours[standing],
    strokeStyle: palette.border,
    lineWidth: 1,
    pointStyle: 'rect',
    fontColor: palette.text,
  }));
