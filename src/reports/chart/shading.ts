/** Draws what lies behind the lines of a panel: its failure windows, its frame. */
import type { Chart, Plugin } from 'chart.js';
import { frame } from './frame.js';
import { palette } from './palette.js';
import type { Panel, Shade } from './panel.js';

export const conditionColours: Readonly<Record<Shade['condition'], string>> = {
  'out-of-service': palette.outOfService,
  'serving-both': palette.servingBoth,
  'not-normal': palette.notNormal,
};

/** So that a window of a moment still shows. */
const WIDTH_MIN = 2;

export const shadingOf = (panels: readonly Panel[], axisOf: (panel: number) => string): Plugin => ({
  id: 'shading',
  beforeDatasetsDraw: (chart) => {
    for (const [place, panel] of panels.entries()) shadePanel(chart, panel, axisOf(place));
  },
});

const shadePanel = (chart: Chart, panel: Panel, axis: string): void => {
  const { ctx, scales } = chart;
  const x = scales['x']!;
  const { top, bottom } = scales[axis]!;
  ctx.save();
  for (const { condition, from, to } of panel.shades) {
    const left = x.getPixelForValue(from);
    const width = Math.max(WIDTH_MIN, x.getPixelForValue(to) - left);
    ctx.fillStyle = conditionColours[condition];
    ctx.fillRect(left, top, width, bottom - top);
  }
  ctx.restore();
  frame(chart, axis);
};
