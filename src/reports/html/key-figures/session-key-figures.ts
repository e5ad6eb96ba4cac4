/** Key figures of sessions: how close nodes came to their limits, for how long, and what was told of it. */
import { inSeconds, START, type Instant } from '../../../engine/units.js';
import type { Measured, MeasuredNode } from '../../../scenarios/measure/measured.js';
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { countText, numberText } from '../../../sizing/number-text.js';
import { Calendar } from '../../calendar.js';
import { grouped } from '../../chart/grouped-number.js';
import { panelsOf, secondsOf, type Panel } from '../../chart/panel.js';
import { shortTime } from '../../chart/short-time.js';
import { hasManySessions } from '../capacity/many-sessions.js';
import { levelsOf } from '../capacity/sample-rates.js';
import type { CurvePoint } from '../figure/curve-points.js';
import type { KeyFigure } from './key-figure.js';

const PERCENT = 100;
const SECONDS_IN_MINUTE = 60;

/** None where no node ever had many sessions, and none had an alert. */
export const sessionKeyFigures = ({ measured, scenario }: RunResult): readonly KeyFigure[] => {
  const calendar = new Calendar(scenario.start);
  const panels = panelsOf(measured);
  if (!hasManySessions(panels) && measured.alerts.length === 0) return [];
  const fullest = panels.reduce((best, each) => (shareOf(each) > shareOf(best) ? each : best));
  return [
    peakPercent(fullest, calendar),
    ...peakSessions(measured, calendar),
    aboveAlertLine(measured),
    alertsRaised(measured),
  ];
};

const shareOf = ({ peak, limit }: Panel): number => peak.y / limit;

const peakPercent = (panel: Panel, calendar: Calendar): KeyFigure => {
  const { node, peak, limit, fullLimit, alertLine, sessions } = panel;
  const percent = (value: number): number => (PERCENT * value) / limit;
  return {
    name: 'most sessions on a node, of its limit',
    value: `${numberText(percent(peak.y))} %`,
    detail:
      `${node.name} at ${shortTime(peak.at, calendar)}: ${grouped(peak.y)} of ${grouped(limit)}` +
      (fullLimit === undefined ? '' : `; its full limit is ${grouped(fullLimit)}`),
    curve: {
      points: sessions.map(({ x, y }) => ({ x, y: percent(y) })),
      level: { value: percent(alertLine), means: 'alert-line' },
    },
  };
};

/** Of one node the figure before says as much. */
const peakSessions = (measured: Measured, calendar: Calendar): readonly KeyFigure[] => {
  if (measured.nodes.length === 1) return [];
  const { capacity } = measured;
  const points = levelsOf('counted', measured);
  const peak = points.reduce((best, { y }, place) => (y > points[best]!.y ? place : best), 0);
  return [
    {
      name: 'most sessions on all nodes in a sample',
      value: grouped(points[peak]!.y),
      detail: `at ${shortTime(capacity.instantOf(peak), calendar)}, of ${measured.nodes.length} nodes`,
      curve: { points },
    },
  ];
};

const aboveAlertLine = (measured: Measured): KeyFigure => {
  const spans = measured.nodes.map((node) => ({
    name: node.name,
    minutes: minutesAbove(node, measured),
  }));
  const total = spans.reduce((sum, { minutes }) => sum + minutes, 0);
  const longest = spans.reduce((best, each) => (each.minutes > best.minutes ? each : best));
  return {
    name: 'above the alert line',
    value: `${grouped(total)} min`,
    ...(total === 0 || spans.length === 1
      ? {}
      : { detail: `taken together; ${longest.name} ${grouped(longest.minutes)} min` }),
  };
};

/** How long the node was above its alert line, taken together. */
export const minutesAbove = ({ node }: MeasuredNode, { statistics }: Measured): number =>
  inSeconds(statistics[node]!.aboveAlertLine) / SECONDS_IN_MINUTE;

const alertsRaised = ({ alerts, endedAt }: Measured): KeyFigure => {
  const raised = alerts.filter(({ what }) => what === 'raise');
  const repeated = alerts.filter(({ what }) => what === 'repeat').length;
  const during = raised.filter((alert) => alert.during === 'failover').length;
  const first = raised[0];
  return {
    name: 'alerts raised',
    value: grouped(raised.length),
    ...(raised.length === 0
      ? {}
      : {
          detail: `repeated ${countText(repeated, 'time')}; ${grouped(during)} raised during a failover`,
        }),
    ...(first === undefined || repeated + raised.length < 2
      ? {}
      : { curve: { of: 'alerts so far, with repeats', points: countsOver(alerts, endedAt) } }),
  };
};

/** Alerts so far, raised or repeated, from the beginning of the run to its end. */
const countsOver = (alerts: Measured['alerts'], endedAt: Instant): readonly CurvePoint[] => {
  const told = alerts.filter(({ what }) => what !== 'clear');
  return [
    { x: secondsOf(START), y: 0 },
    ...told.map(({ at }, place) => ({ x: secondsOf(at), y: place + 1 })),
    { x: secondsOf(endedAt), y: told.length },
  ];
};
