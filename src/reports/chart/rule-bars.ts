/** Draws the rows of `sizing.png`: a name, a bar and its figures for each rule. */
import type { Chart, Plugin } from 'chart.js';
import { standingWords, useText, type RuleUse } from '../rule-use.js';
import { FONT } from './font.js';
import { palette } from './palette.js';
import { MARGIN, NOTE_SIZE } from './panel-heading.js';

export const standingColours: Readonly<Record<RuleUse['standing'], string>> = {
  binds: palette.alertLine,
  holds: palette.sessions,
  broken: palette.alert,
  waived: palette.border,
};

/** Of the height of its row. */
const BAR_SHARE = 0.5;
const NAME_SIZE = 13;
const ALL = 100;

export const ruleBars = (uses: readonly RuleUse[]): Plugin => ({
  id: 'rules',
  afterDatasetsDraw: (chart) => {
    chart.ctx.save();
    for (const [row, use] of uses.entries()) drawRow(chart, row, use);
    drawAll(chart);
    chart.ctx.restore();
  },
});

const drawRow = ({ ctx, scales, chartArea }: Chart, row: number, use: RuleUse): void => {
  const y = scales['y']!;
  const top = y.getPixelForValue(row);
  const height = y.getPixelForValue(row + 1) - top;
  const middle = top + height / 2;
  const end = Math.min(scales['x']!.getPixelForValue(use.usedPercent), chartArea.right);
  ctx.fillStyle = standingColours[use.standing];
  const barHeight = height * BAR_SHARE;
  ctx.fillRect(chartArea.left, middle - barHeight / 2, end - chartArea.left, barHeight);
  ctx.textBaseline = 'middle';
  ctx.fillStyle = palette.text;
  ctx.font = `${NAME_SIZE}px "${FONT}"`;
  ctx.textAlign = 'right';
  ctx.fillText(`${use.about}  ${use.rule.id}`, chartArea.left - MARGIN, middle);
  ctx.textAlign = 'left';
  const right = chartArea.right + MARGIN;
  ctx.fillText(useText(use), right, middle - NOTE_SIZE / 2 - 1);
  ctx.font = `${NOTE_SIZE}px "${FONT}"`;
  ctx.fillStyle = use.standing === 'holds' ? palette.faint : standingColours[use.standing];
  ctx.fillText(standingWords[use.standing], right, middle + NAME_SIZE / 2 + 3);
};

/** What is allowed: a line that no bar may cross. */
const drawAll = ({ ctx, scales, chartArea }: Chart): void => {
  const x = scales['x']!.getPixelForValue(ALL);
  ctx.strokeStyle = palette.limit;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.moveTo(x, chartArea.top);
  ctx.lineTo(x, chartArea.bottom);
  ctx.stroke();
};
