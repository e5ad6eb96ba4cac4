/**
 * Draws a chart as PNG: the size, the heading and the looks that all pictures share. The same bytes
 * for the same chart.
 *
 * Import this file only when a picture is drawn: it brings the drawing libraries with it.
 */
import { ChartJSNodeCanvas } from 'chartjs-node-canvas';
import type { ChartOptions, LegendItem, Plugin } from 'chart.js';
import type { Dataset } from './datasets.js';
import { wrapped } from './fitted-text.js';
import { FONT, fontFile } from './font.js';
import { palette } from './palette.js';

export type PictureText = {
  /** What is shown, and of what. */
  readonly title: string;
  /** The verdict, and what else is to be said under the title in one sentence. */
  readonly verdict: string;
  readonly passes: boolean;
};

export type Picture = {
  readonly text: PictureText;
  /** Without the heading, in units of the layout. */
  readonly height: number;
  /** For what is written beside the panels. */
  readonly rightMargin: number;
  /** Of text that the heading has room for, left of that margin. */
  readonly columns?: number;
  readonly datasets: Dataset[];
  readonly scales: NonNullable<ChartOptions<'line'>['scales']>;
  readonly legend: readonly LegendItem[];
  readonly plugins: Plugin[];
};

const WIDTH = 1_200;
/** Dots of the picture for each unit of its layout. */
const DENSITY = 2;
const PADDING = 16;
const COLUMNS = 110;
const TITLE_LINE = 24;
const TEXT_SIZE = 12;
const TITLE_SIZE = 18;
/** Never the machine's. */
const LOCALE = 'en-US';

export const drawn = (picture: Picture): Uint8Array => {
  const { text, datasets, scales, plugins, legend, rightMargin } = picture;
  const { columns = COLUMNS } = picture;
  const title = wrapped(text.title, columns);
  const subtitle = wrapped(text.verdict, columns);
  const height = picture.height + (title.length + subtitle.length) * TITLE_LINE;
  return canvasOf(height).renderToBufferSync({
    type: 'line',
    data: { datasets },
    options: {
      devicePixelRatio: DENSITY,
      locale: LOCALE,
      parsing: false,
      layout: { padding: { top: PADDING, left: PADDING, bottom: PADDING, right: rightMargin } },
      scales,
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
            generateLabels: () => [...legend],
          },
        },
      },
    },
    plugins,
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
