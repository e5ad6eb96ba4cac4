/** Writes into a panel: its heading, what its lines are, and when its alerts were raised. */
import type { Chart, Plugin } from 'chart.js';
import { capacityOf } from '../../model/deployment/ova.js';
import type { Calendar } from '../calendar.js';
import { cut } from './fitted-text.js';
import { FONT } from './font.js';
import { grouped } from './grouped-number.js';
import { palette } from './palette.js';
import type { AlertMark, Panel } from './panel.js';
import {
  MARGIN,
  NAME_COLUMNS,
  NOTE_SIZE,
  writeHeading,
  type PanelHeading,
} from './panel-heading.js';
import { shortTime } from './short-time.js';
import { windowText } from './window-text.js';

const LINE = 15;

export const labelsOf = (
  panels: readonly Panel[],
  axisOf: (panel: number) => string,
  calendar: Calendar,
): Plugin => ({
  id: 'labels',
  afterDatasetsDraw: (chart) => {
    chart.ctx.save();
    for (const [place, panel] of panels.entries()) {
      const axis = axisOf(place);
      writeHeading(chart, axis, headingOf(panel, calendar));
      nameLines(chart, panel, axis);
      nameWindows(chart, panel, axis, calendar);
      dateAlerts(chart, panel, axis, calendar);
    }
    chart.ctx.restore();
  },
});

/** `imp1   subcluster hq, OVA 15K (15,000 users)   peak 9,512 sessions, 84.6 % of the limit, at 10:05` */
const headingOf = ({ node, subcluster, peak, limit }: Panel, calendar: Calendar): PanelHeading => {
  const percent = grouped((PERCENT * peak.y) / limit);
  const facts = `subcluster ${cut(subcluster, NAME_COLUMNS)}, OVA ${node.ova} (${grouped(capacityOf(node.ova))} users)`;
  const best = `peak ${grouped(peak.y)} sessions, ${percent} % of the limit, at ${shortTime(peak.at, calendar)}`;
  return { name: node.name, notes: [`${facts}    ${best}`, best] };
};

const PERCENT = 100;

/** At the right of the panel; what would lie on another name moves up. */
const nameLines = (
  { ctx, scales, chartArea }: Chart,
  { limit, alertLine, fullLimit }: Panel,
  axis: string,
): void => {
  const scale = scales[axis]!;
  const lines = [
    { value: alertLine, text: `alert line ${grouped(alertLine)}`, colour: palette.alertLine },
    { value: limit, text: `limit ${grouped(limit)}`, colour: palette.limit },
    ...(fullLimit === undefined
      ? []
      : [{ value: fullLimit, text: `full limit ${grouped(fullLimit)}`, colour: palette.faint }]),
  ].toSorted((one, other) => one.value - other.value);
  ctx.textAlign = 'left';
  ctx.textBaseline = 'middle';
  ctx.font = `${NOTE_SIZE}px "${FONT}"`;
  let lowest = Infinity;
  for (const { value, text, colour } of lines) {
    const y = Math.min(scale.getPixelForValue(value), lowest);
    ctx.fillStyle = colour;
    ctx.fillText(text, chartArea.right + MARGIN, y);
    lowest = y - LINE;
  }
};

/**
 * What a window is, since when and why: inside where that fits, or else before or after it. A window of moments,
 * in which nodes change over, goes without.
 */
const nameWindows = (
  { ctx, scales, chartArea }: Chart,
  { shades }: Panel,
  axis: string,
  calendar: Calendar,
): void => {
  const x = scales['x']!;
  // Above the foot of the panel, where an alert clears that nobody is left for.
  const y = scales[axis]!.bottom - MARGIN / 2 - 2 * NOTE_SIZE;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  ctx.font = `${NOTE_SIZE}px "${FONT}"`;
  let taken = -Infinity;
  for (const shade of shades.filter(({ condition }) => condition !== 'not-normal')) {
    const text = windowText(shade, calendar);
    const width = ctx.measureText(text).width;
    const from = x.getPixelForValue(shade.from);
    const to = x.getPixelForValue(shade.to);
    const fitsInside = width + 2 * MARGIN <= to - from;
    const before = from - width - MARGIN / 2;
    const isFree = before >= Math.max(chartArea.left, taken) + MARGIN;
    const left = fitsInside ? from + MARGIN : isFree ? before : to + MARGIN / 2;
    if (left < taken || left + width > chartArea.right) continue;
    taken = left + width;
    ctx.fillStyle = palette.behindText;
    if (!fitsInside) ctx.fillRect(left - 2, y - NOTE_SIZE - 2, width + 4, NOTE_SIZE + 3);
    ctx.fillStyle = palette.text;
    ctx.fillText(text, left, y);
  }
};

/** The times of alerts that were raised, where they do not lie on each other. */
const dateAlerts = (
  { ctx, scales, chartArea }: Chart,
  { alerts }: Panel,
  axis: string,
  calendar: Calendar,
): void => {
  ctx.textAlign = 'center';
  ctx.textBaseline = 'bottom';
  ctx.font = `${NOTE_SIZE}px "${FONT}"`;
  let taken = -Infinity;
  for (const mark of alerts) {
    if (mark.what === 'repeat') continue;
    const text = alertText(mark, calendar);
    const half = ctx.measureText(text).width / 2;
    const middle = Math.min(
      Math.max(scales['x']!.getPixelForValue(mark.x), chartArea.left + half + 2),
      chartArea.right - half - 2,
    );
    if (middle - half < taken) continue;
    taken = middle + half + MARGIN;
    const y = scales[axis]!.getPixelForValue(mark.y) - MARGIN;
    ctx.fillStyle = palette.behindText;
    ctx.fillRect(middle - half - 2, y - NOTE_SIZE - 2, 2 * half + 4, NOTE_SIZE + 4);
    ctx.fillStyle = palette.alert;
    ctx.fillText(text, middle, y);
  }
};

const alertText = ({ what, at }: AlertMark, calendar: Calendar): string =>
  `${what === 'clear' ? 'cleared' : 'alert'} ${shortTime(at, calendar)}`;
