/**
 * `relogin.png`: clients that lost their sessions on a node, and how many of them are back since then;
 * a panel for each such wave, one axis of time since the loss for all, so that waves can be compared.
 *
 * Import this file only when a picture is drawn: it brings the drawing libraries with it.
 */
import type { Calendar } from '../calendar.js';
import { elapsedTicks } from './elapsed-ticks.js';
import { heightOfPanels } from './panel-height.js';
import { drawn, type PictureText } from './picture.js';
import { returnLabels } from './return-labels.js';
import { returnDatasets, returnLegend } from './return-lines.js';
import { returnsEnd, type ReturnPanel } from './return-panel.js';
import { tickedAxis } from './time-axis.js';
import { axisOf, valueAxis, type Scales } from './value-axis.js';

const RIGHT_MARGIN = 24;

/** @param panels at least one */
export const returnPicture = (
  panels: readonly ReturnPanel[],
  calendar: Calendar,
  text: PictureText,
): Uint8Array => {
  const end = returnsEnd(panels);
  const ticks = elapsedTicks(end);
  const scales: Scales = { x: tickedAxis(end, 'time since the sessions were lost', ticks) };
  for (const [place, { top }] of [...panels.entries()].toReversed())
    scales[axisOf(place)] = valueAxis(top);
  return drawn({
    text: { ...text, title: `${text.title}: clients back after they lost their sessions` },
    height: heightOfPanels(panels.length),
    rightMargin: RIGHT_MARGIN,
    datasets: returnDatasets(panels, axisOf, end),
    scales,
    legend: returnLegend(panels),
    plugins: [returnLabels(panels, axisOf, calendar)],
  });
};
