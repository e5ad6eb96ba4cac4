/** The lines of `relogin.png`, as Chart.js draws them, and what they mean. */
import type { LegendItem } from 'chart.js';
import { line, LIMIT_DASH, type Dataset } from './datasets.js';
import { stroke } from './legend.js';
import { palette } from './palette.js';
import type { ReturnPanel } from './return-panel.js';

export const RE_LOGIN_LIMIT_DASH = [2, 3];
const RAMP_DASH = [6, 3, 1, 3];
const CURVE_WIDTH = 2;

export const returnDatasets = (
  panels: readonly ReturnPanel[],
  axisOf: (panel: number) => string,
  end: number,
): Dataset[] =>
  panels.flatMap(({ back, ramp, clients, areBack, until }, place) => {
    const yAxisID = axisOf(place);
    return [
      line(yAxisID, [...back, { x: Math.min(end, until), y: areBack }], {
        borderColor: palette.sessions,
        borderWidth: CURVE_WIDTH,
        backgroundColor: palette.underSessions,
        fill: 'start',
        // Nobody is back between two seconds in which somebody is.
        stepped: 'before',
      }),
      line(yAxisID, [...ramp], { borderColor: palette.alertLine, borderDash: RAMP_DASH }),
      line(
        yAxisID,
        [0, end].map((x) => ({ x, y: clients })),
        {
          borderColor: palette.limit,
          borderDash: LIMIT_DASH,
        },
      ),
    ];
  });

export const returnLegend = (panels: readonly ReturnPanel[]): LegendItem[] => [
  stroke('clients that are back', palette.sessions, []),
  stroke('all that lost their session', palette.limit, LIMIT_DASH),
  ...(panels.some(({ rate }) => rate !== undefined)
    ? [
        stroke(
          'back at as many users a second as the login profile allows (HA-8)',
          palette.alertLine,
          RAMP_DASH,
        ),
      ]
    : []),
  stroke('re-login limits in effect (HA-5, HA-7)', palette.reLoginLimit, RE_LOGIN_LIMIT_DASH),
];
