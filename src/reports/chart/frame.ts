import type { Chart } from 'chart.js';
import { palette } from './palette.js';

/** Draws the border of a panel, by the axis of its values. */
export const frame = ({ ctx, scales, chartArea }: Chart, axis: string): void => {
  const { top, bottom } = scales[axis]!;
  ctx.save();
  ctx.strokeStyle = palette.border;
  ctx.lineWidth = 1;
  ctx.strokeRect(chartArea.left, top, chartArea.width, bottom - top);
  ctx.restore();
};
