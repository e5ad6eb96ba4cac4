/** Writes into a panel of `relogin.png`: its heading, its frame, and the two re-login limits. */
import type { Chart, Plugin } from 'chart.js';
import { formatDuration } from '../../engine/duration-text.js';
import { seconds } from '../../engine/units.js';
import { countText } from '../../sizing/number-text.js';
import type { Calendar } from '../calendar.js';
import { FONT } from './font.js';
import { frame } from './frame.js';
import { grouped } from './grouped-number.js';
import { palette } from './palette.js';
import { MARGIN, NOTE_SIZE, writeHeading, type PanelHeading } from './panel-heading.js';
import { RE_LOGIN_LIMIT_DASH } from './return-lines.js';
import type { ReturnPanel } from './return-panel.js';
import { shortTime } from './short-time.js';

/** Under the heading of the panel, where no curve comes. */
const LABEL_DEPTH = 44;
const LINE = 15;

export const returnLabels = (
  panels: readonly ReturnPanel[],
  axisOf: (panel: number) => string,
  calendar: Calendar,
): Plugin => ({
  id: 'returns',
  afterDatasetsDraw: (chart) => {
    chart.ctx.save();
    for (const [place, panel] of panels.entries()) {
      const axis = axisOf(place);
      drawLimits(chart, panel, axis);
      frame(chart, axis);
      writeHeading(chart, axis, headingOf(panel, calendar));
    }
    chart.ctx.restore();
  },
});

/** `imp1   3,750 clients lost their session at 09:30; the last is back after 17m53s   …` */
const headingOf = (panel: ReturnPanel, calendar: Calendar): PanelHeading => {
  const { node, clients, lostAt, areBack, lastAfter, until, busiest, rate } = panel;
  const missing = clients - areBack;
  const end =
    missing === 0
      ? `the last is back after ${formatDuration(seconds(lastAfter ?? 0))}`
      : `${grouped(missing)} not back when the run ends, after ${formatDuration(seconds(until))}`;
  const lost = `${countText(clients, 'client')} lost the session at ${shortTime(lostAt, calendar)}; ${end}`;
  const busy = `busiest second ${countText(busiest, 'client')}`;
  const profile = rate === undefined ? '' : `, login profile ${countText(rate, 'user')} a second`;
  return { name: node, notes: [`${lost}    ${busy}${profile}`, `${lost}    ${busy}`, lost] };
};

/** The names of both stand between the lines, or on two levels where there is no room for that. */
const drawLimits = (chart: Chart, { lower, upper }: ReturnPanel, axis: string): void => {
  const { ctx, scales } = chart;
  const from = scales['x']!.getPixelForValue(lower);
  const to = scales['x']!.getPixelForValue(upper);
  const { top, bottom } = scales[axis]!;
  ctx.strokeStyle = palette.reLoginLimit;
  ctx.lineWidth = 1;
  ctx.setLineDash(RE_LOGIN_LIMIT_DASH);
  for (const x of [from, to]) {
    ctx.beginPath();
    ctx.moveTo(x, top + LABEL_DEPTH - LINE);
    ctx.lineTo(x, bottom);
    ctx.stroke();
  }
  ctx.setLineDash([]);
  ctx.font = `${NOTE_SIZE}px "${FONT}"`;
  const texts = [nameOf('lower', lower), nameOf('upper', upper)] as const;
  const [first, second] = texts.map((text) => ctx.measureText(text).width + MARGIN);
  const hasRoom = (first ?? 0) + (second ?? 0) < to - from;
  write(chart, texts[0], { x: from, y: top + LABEL_DEPTH, side: 'right' });
  const level = top + LABEL_DEPTH + (hasRoom ? 0 : LINE);
  write(chart, texts[1], { x: to, y: level, side: 'left' });
};

const nameOf = (which: string, after: number): string =>
  `${which} limit ${formatDuration(seconds(after))}`;

type Beside = { readonly x: number; readonly y: number; readonly side: 'left' | 'right' };

const HALF_MARGIN = MARGIN / 2;

/** Beside a line, on a ground of its own; on the other side where the panel ends. */
const write = ({ ctx, chartArea }: Chart, text: string, { x, y, side }: Beside): void => {
  const { width } = ctx.measureText(text);
  const hasRoomLeft = x - HALF_MARGIN - width > chartArea.left;
  const hasRoomRight = x + HALF_MARGIN + width < chartArea.right;
  const isLeft = side === 'left' ? hasRoomLeft : hasRoomLeft && !hasRoomRight;
  const left = isLeft ? x - HALF_MARGIN - width : x + HALF_MARGIN;
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  ctx.fillStyle = palette.behindText;
  ctx.fillRect(left - 2, y - NOTE_SIZE - 2, width + HALF_MARGIN, NOTE_SIZE + 3);
  ctx.fillStyle = palette.reLoginLimit;
  ctx.fillText(text, left, y);
};
