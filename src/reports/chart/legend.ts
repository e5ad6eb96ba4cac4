/** What lines, shades and marks mean: only those that the picture has. */
import type { LegendItem } from 'chart.js';
import { ALERT_LINE_DASH, FULL_LIMIT_DASH, LIMIT_DASH } from './datasets.js';
import { palette } from './palette.js';
import type { Panel, Shade } from './panel.js';
import { conditionColours } from './shading.js';
import { conditionWords } from './window-text.js';

export const legendOf = (panels: readonly Panel[]): LegendItem[] => {
  const has = (condition: Shade['condition']): boolean =>
    panels.some(({ shades }) => shades.some((shade) => shade.condition === condition));
  const alerts = panels.flatMap((panel) => panel.alerts);
  return [
    stroke('sessions that count', palette.sessions, []),
    stroke('limit that applies', palette.limit, LIMIT_DASH),
    stroke('alert line', palette.alertLine, ALERT_LINE_DASH),
    ...(panels.some(({ fullLimit }) => fullLimit !== undefined)
      ? [stroke('full limit, for a survivor', palette.fullLimit, FULL_LIMIT_DASH)]
      : []),
    ...(has('out-of-service') ? [shade('out-of-service')] : []),
    ...(has('serving-both') ? [shade('serving-both')] : []),
    ...(has('not-normal') ? [shade('not-normal')] : []),
    ...(alerts.length > 0 ? [mark('alert raised, small: repeated', palette.alert, 0)] : []),
    ...(alerts.some(({ what }) => what === 'clear')
      ? [mark('alert cleared', palette.paper, UPSIDE_DOWN)]
      : []),
  ];
};

const UPSIDE_DOWN = 180;

export const stroke = (text: string, strokeStyle: string, lineDash: number[]): LegendItem => ({
  text,
  strokeStyle,
  lineDash,
  lineWidth: 2,
  pointStyle: 'line',
  fontColor: palette.text,
});

const shade = (condition: Shade['condition']): LegendItem => ({
  text: conditionWords[condition],
  fillStyle: conditionColours[condition],
  strokeStyle: palette.border,
  lineWidth: 1,
  pointStyle: 'rect',
  fontColor: palette.text,
});

const mark = (text: string, fillStyle: string, rotation: number): LegendItem => ({
  text,
  fillStyle,
  strokeStyle: palette.alert,
  lineWidth: 1,
  pointStyle: 'triangle',
  rotation,
  fontColor: palette.text,
});
