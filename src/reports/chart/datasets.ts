/** The lines and marks of all panels, as Chart.js draws them. */
import type { ChartDataset } from 'chart.js';
import { palette } from './palette.js';
import type { AlertMark, Panel, Point } from './panel.js';

export type Dataset = ChartDataset<'line', Point[]>;

export const LIMIT_DASH = [8, 4];
export const ALERT_LINE_DASH = [2, 3];
export const FULL_LIMIT_DASH = [1, 4];
const LINE_WIDTH = 1.8;
const MARK_RADIUS = 5;

/** @param end the end of the run, in seconds since it began */
export const datasetsOf = (
  panels: readonly Panel[],
  axisOf: (panel: number) => string,
  end: number,
): Dataset[] =>
  panels.flatMap((panel, place) => {
    const yAxisID = axisOf(place);
    return [
      marks(panel.alerts, yAxisID),
      line(yAxisID, [...panel.sessions], {
        borderColor: palette.sessions,
        borderWidth: LINE_WIDTH,
        backgroundColor: palette.underSessions,
        fill: 'start',
        // Between two samples the sessions are what they were at the first.
        stepped: 'before',
      }),
      line(yAxisID, level(end, panel.limit), {
        borderColor: palette.limit,
        borderDash: LIMIT_DASH,
      }),
      line(yAxisID, level(end, panel.alertLine), {
        borderColor: palette.alertLine,
        borderDash: ALERT_LINE_DASH,
      }),
      ...(panel.fullLimit === undefined
        ? []
        : [
            line(yAxisID, level(end, panel.fullLimit), {
              borderColor: palette.fullLimit,
              borderDash: FULL_LIMIT_DASH,
            }),
          ]),
    ];
  });

const level = (end: number, value: number): Point[] => [
  { x: 0, y: value },
  { x: end, y: value },
];

/** A line without marks on it. */
export const line = (yAxisID: string, data: Point[], looks: Partial<Dataset>): Dataset => ({
  yAxisID,
  data,
  pointRadius: 0,
  borderWidth: 1.3,
  tension: 0,
  ...looks,
});

/** The first dataset is drawn last, above the lines. */
const marks = (alerts: readonly AlertMark[], yAxisID: string): Dataset => ({
  yAxisID,
  data: alerts.map(({ x, y }) => ({ x, y })),
  showLine: false,
  clip: false,
  pointRadius: alerts.map(({ what }) => (what === 'repeat' ? MARK_RADIUS - 2 : MARK_RADIUS)),
  pointStyle: 'triangle',
  pointRotation: alerts.map(({ what }) => (what === 'clear' ? UPSIDE_DOWN : 0)),
  pointBorderColor: palette.alert,
  pointBackgroundColor: alerts.map(({ what }) =>
    what === 'clear' ? palette.paper : palette.alert,
  ),
});

const UPSIDE_DOWN = 180;
