/**
 * How clients came back after they lost their sessions together: for each such loss how many were back by
 * when, and how many came in each second. The same waves as `relogin.png` shows.
 */
import { later, seconds, type Instant } from '../../../engine/units.js';
import type { ReLoginLimits } from '../../../model/ha/ha-parameters.js';
import type { MeasuredNode } from '../../../scenarios/measure/measured.js';
import type { SecondCount } from '../../../scenarios/measure/per-second.js';
import type { ReturnCurve } from '../../../scenarios/replay/return-waves.js';
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { secondsOf } from '../../chart/panel.js';
import type { CurvePoint } from '../figure/curve-points.js';

export type DrawnReturn = {
  /** The node that the sessions were lost from. */
  readonly lostFrom: MeasuredNode;
  readonly lostAt: Instant;
  readonly clients: number;
  /** Those that are back, and the second in which the last of them came. */
  readonly back: number;
  readonly lastBackAt: Instant;
  /** Clients that are back, by seconds since the run began. */
  readonly total: readonly CurvePoint[];
  /** Clients that came in each second. */
  readonly perSecond: readonly CurvePoint[];
  readonly mostASecond: number;
  /** HA-8: users a second of the login profile; undefined where there is none. */
  readonly rate: number | undefined;
  /** In effect, counted from the loss (HA-5, HA-7). */
  readonly limits: ReLoginLimits;
};

/** Fewer clients make no curve: the trace tells of each. */
const CLIENTS_MIN = 20;

/** In the order in which the waves began; those of which nobody came back are left out. */
export const drawnReturns = (result: RunResult): readonly DrawnReturn[] =>
  result.returnCurves
    .filter(({ clients, back }) => clients >= CLIENTS_MIN && back.length > 0)
    .map((curve) => drawnReturn(curve, result));

const drawnReturn = (
  { node, lostAt, clients, limits, back }: ReturnCurve,
  { measured }: RunResult,
): DrawnReturn => ({
  lostFrom: measured.nodes[node]!,
  lostAt,
  clients,
  back: back.reduce((sum, { count }) => sum + count, 0),
  lastBackAt: back.at(-1)!.from,
  total: totalOf(lostAt, back),
  perSecond: eachSecond(lostAt, back),
  mostASecond: back.reduce((most, { count }) => Math.max(most, count), 0),
  rate: measured.reLogins[node]!.rate,
  limits,
});

const SECOND = seconds(1);

/** A second's clients are back when it is over. */
const totalOf = (lostAt: Instant, counts: readonly SecondCount[]): readonly CurvePoint[] => {
  let back = 0;
  return [
    { x: secondsOf(lostAt), y: 0 },
    ...counts.map(({ from, count }) => {
      back += count;
      return { x: secondsOf(later(from, SECOND)), y: back };
    }),
  ];
};

/** Seconds in which nobody came are there as well, where one follows others. */
const eachSecond = (lostAt: Instant, counts: readonly SecondCount[]): readonly CurvePoint[] => {
  const points: CurvePoint[] = [{ x: secondsOf(lostAt), y: 0 }];
  for (const [place, { from, count }] of counts.entries()) {
    const after = later(from, SECOND);
    points.push({ x: secondsOf(from), y: count });
    if (counts[place + 1]?.from !== after) points.push({ x: secondsOf(after), y: 0 });
  }
  return points;
};
