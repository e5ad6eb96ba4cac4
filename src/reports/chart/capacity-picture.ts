/**
 * `capacity.png`: the sessions of each node over time against its limit and its alert line, with the
 * windows in which it was not normal, and its alerts; a panel for each node, one time axis for all.
 *
 * Import this file only when a picture is drawn: it brings the drawing libraries with it.
 */
import type { Measured } from '../../scenarios/measure/measured.js';
import type { Calendar } from '../calendar.js';
import { datasetsOf } from './datasets.js';
import { labelsOf } from './labels.js';
import { legendOf } from './legend.js';
import { panelsOf, secondsOf } from './panel.js';
import { heightOfPanels } from './panel-height.js';
import { drawn, type PictureText } from './picture.js';
import { scalesOf } from './scales.js';
import { shadingOf } from './shading.js';
import { axisOf } from './value-axis.js';

/** For the names of the lines, at the right. */
const RIGHT_MARGIN = 130;

/** The picture as PNG; the same bytes for the same measurements. */
export const capacityPicture = (
  measured: Measured,
  calendar: Calendar,
  text: PictureText,
): Uint8Array => {
  const panels = panelsOf(measured);
  return drawn({
    text,
    height: heightOfPanels(panels.length),
    rightMargin: RIGHT_MARGIN,
    datasets: datasetsOf(panels, axisOf, secondsOf(measured.endedAt)),
    scales: scalesOf(panels, measured.endedAt, calendar),
    legend: legendOf(panels),
    plugins: [shadingOf(panels, axisOf), labelsOf(panels, axisOf, calendar)],
  });
};
