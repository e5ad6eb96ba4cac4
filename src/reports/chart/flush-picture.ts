/**
 * `flushes.png`: how often the buffers of quiet clients were flushed over time, by reason.
 *
 * Import this file only when a picture is drawn: it brings the drawing libraries with it.
 */
import type { LegendItem, Plugin } from 'chart.js';
import { formatDuration } from '../../engine/duration-text.js';
import { instant, seconds, type Instant } from '../../engine/units.js';
import type { Calendar } from '../calendar.js';
import { line, type Dataset } from './datasets.js';
import type { FlushBars } from './flush-bars.js';
import { frame } from './frame.js';
import { grouped } from './grouped-number.js';
import { palette } from './palette.js';
import { HEADROOM, secondsOf } from './panel.js';
import { heightOfPanels } from './panel-height.js';
import { writeHeading } from './panel-heading.js';
import { drawn, type PictureText } from './picture.js';
import { shortTime } from './short-time.js';
import { timeAxis } from './time-axis.js';
import { axisOf, valueAxis } from './value-axis.js';

const RIGHT_MARGIN = 24;
const ONLY = axisOf(0);
const LINE_WIDTH = 0.8;

export const flushPicture = (
  bars: FlushBars,
  { endedAt, calendar }: { readonly endedAt: Instant; readonly calendar: Calendar },
  text: PictureText,
): Uint8Array =>
  drawn({
    text: { ...text, title: `${text.title}: flushes of buffers, by reason` },
    height: heightOfPanels(1),
    rightMargin: RIGHT_MARGIN,
    datasets: datasetsOf(bars, secondsOf(endedAt)),
    scales: { x: timeAxis(endedAt, calendar), [ONLY]: valueAxis(bars.most * HEADROOM) },
    legend: legendOf(bars),
    plugins: [headingOf(bars, calendar)],
  });

/** The first dataset lies above the others, so the highest of the stack comes last. */
const datasetsOf = ({ reasons }: FlushBars, end: number): Dataset[] =>
  reasons.map(({ stacked }, place) =>
    line(ONLY, [...stacked, { x: end, y: stacked.at(-1)!.y }], {
      borderColor: palette.paper,
      borderWidth: LINE_WIDTH,
      backgroundColor: colourOf(place),
      fill: place === 0 ? 'start' : '-1',
      stepped: 'before',
    }),
  );

const colourOf = (place: number): string => palette.stack[place % palette.stack.length]!;

const legendOf = ({ reasons }: FlushBars): LegendItem[] =>
  reasons.map(({ because, total }, place) => ({
    text: `${because.says} (${because.rule}): ${grouped(total)}`,
    fillStyle: colourOf(place),
    strokeStyle: palette.border,
    lineWidth: 1,
    pointStyle: 'rect',
    fontColor: palette.text,
  }));

const headingOf = ({ slot, reasons, most }: FlushBars, calendar: Calendar): Plugin => ({
  id: 'flushes',
  afterDatasetsDraw: (chart) => {
    const all = reasons.reduce((sum, { total }) => sum + total, 0);
    const busiest = reasons.at(-1)!.stacked.find(({ y }) => y === most)!;
    const at = shortTime(instant(seconds(busiest.x)), calendar);
    frame(chart, ONLY);
    writeHeading(chart, ONLY, {
      name: `flushes in ${formatDuration(slot)}`,
      notes: [`${grouped(all)} in all; most ${grouped(most)}, from ${at}`],
    });
  },
});
