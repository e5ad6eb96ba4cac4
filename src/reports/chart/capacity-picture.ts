/**
 * `capacity.png`: the sessions of each node over time against its limit and its alert line, with the
 * windows in which it was not normal, and its alerts; a panel for each node, one time axis for all.
 *
 * Import this file only when a picture is drawn: it brings the drawing libraries with it.
 */
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import type { Measured } from '../../scenarios/measure/measured.js';
import type { Calendar } from '../calendar.js';
import { datasetsOf } from './datasets.js';
import { wrapped } from './fitted-text.js';
import { FONT, fontFile } from './font.js';
import { labelsOf } from './labels.js';
import { legendOf } from './legend.js';
import { palette } from './palette.js';
import { panelsOf, secondsOf } from './panel.js';
import { axisOf, scalesOf } from './scales.js';
import { shadingOf } from './shading.js';

export type PictureText = {
  /** The name of the scenario. */
  readonly title: string;
  /** The verdict, and what else is to be said under the title in one sentence. */
  readonly verdict: string;
  readonly passes: boolean;
};

const WIDTH = 1_200;
/** Dots of the picture for each unit of its layout. */
const DENSITY = 2;
/** Of one panel, by their number: one may be high, more have to fit on a page. */
const PANEL_HEIGHTS = [420, 280, 215] as const;
const AROUND_PANELS = 150;
const TITLE_COLUMNS = 110;
const TITLE_LINE = 24;
/** For the names of the lines, at the right. */
const RIGHT_MARGIN = 130;
const TEXT_SIZE = 12;
const TITLE_SIZE = 18;
/** Never the machine's. */
const LOCALE = 'en-US';

/** The picture as PNG; the same bytes for the same measurements. */
export const capacityPicture = (
  measured: Measured,
  calendar: Calendar,
  text: PictureText,
): Uint8Array => {
  const panels = panelsOf(measured);
  const title = wrapped(text.title, TITLE_COLUMNS);
  const subtitle = wrapped(text.verdict, TITLE_COLUMNS);
  const height =
    AROUND_PANELS +
    panels.length * (PANEL_HEIGHTS[panels.length - 1] ?? PANEL_HEIGHTS[2]) +
    (title.length + subtitle.length) * TITLE_LINE;
  return canvasOf(height).renderToBufferSync({
    type: 'line',
    data: { datasets: datasetsOf(panels, axisOf, secondsOf(measured.endedAt)) },
    options: {
      devicePixelRatio: DENSITY,
      locale: LOCALE,
      parsing: false,
      layout: { padding: { top: 16, left: 16, bottom: 16, right: RIGHT_MARGIN } },
      scales: scalesOf(panels, measured.endedAt, calendar),
      plugins: {
        title: {
          display: true,
          text: [...title],
          align: 'start',
          color: palette.text,
          font: { size: TITLE_SIZE, weight: 'normal' },
          padding: { bottom: 2 },
        },
        subtitle: {
          display: true,
          text: [...subtitle],
          align: 'start',
          color: text.passes ? palette.faint : palette.alert,
          padding: { bottom: 8 },
        },
        legend: {
          align: 'start',
          labels: {
            usePointStyle: true,
            pointStyleWidth: 22,
            boxHeight: 9,
            generateLabels: () => legendOf(panels),
          },
        },
      },
    },
    plugins: [shadingOf(panels, axisOf), labelsOf(panels, axisOf, calendar)],
  });
};

/** A canvas of each height is made once: every new one loads the library anew. */
const canvases = new Map<number, ChartJSNodeCanvas>();

const canvasOf = (height: number): ChartJSNodeCanvas => {
  const known = canvases.get(height);
  if (known !== undefined) return known;
  const canvas = new ChartJSNodeCanvas({
    width: WIDTH,
    height,
    backgroundColour: palette.paper,
    chartCallback: ({ defaults }) => {
      defaults.font.family = FONT;
      defaults.font.size = TEXT_SIZE;
      defaults.locale = LOCALE;
    },
  });
  canvas.registerFont(fontFile(), { family: FONT });
  canvases.set(height, canvas);
  return canvas;
};
