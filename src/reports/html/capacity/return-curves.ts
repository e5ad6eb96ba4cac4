/**
 * How clients came back after they lost their sessions together: for each such loss, and for each node
 * that they signed in to, how many were back by when, and how many came in each second.
 */
import { later, seconds, type Duration, type Instant } from '../../../engine/units.js';
import type { NodeId } from '../../../model/devices/identifiers.js';
import { reLoginLimits } from '../../../model/ha/effective-times.js';
import type { ReLoginLimits } from '../../../model/ha/ha-parameters.js';
import type { MeasuredNode } from '../../../scenarios/measure/measured.js';
import type { SecondCount } from '../../../scenarios/measure/per-second.js';
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { secondsOf } from '../../chart/panel.js';
import type { CurvePoint } from '../figure/curve-points.js';

export type ReturnCurve = {
  /** The node that the sessions were lost from, and the one that the clients signed in to. */
  readonly lostFrom: MeasuredNode;
  readonly backOn: MeasuredNode;
  readonly lostAt: Instant;
  readonly clients: number;
  /** Those that signed in again on that node, and when the last of them did. */
  readonly back: number;
  readonly lastBackAt: Instant;
  /** Clients that are back, by seconds since the run began. */
  readonly total: readonly CurvePoint[];
  /** Clients that came in each second. */
  readonly perSecond: readonly CurvePoint[];
  readonly mostASecond: number;
  /** HA-8: logins a second of the login profile; undefined where there is none. */
  readonly rate: number | undefined;
  /** In effect, counted from the loss (HA-5, HA-7). */
  readonly limits: ReLoginLimits;
};

/** Fewer clients make no curve: the trace tells of each. */
const CLIENTS_MIN = 20;

/** By the moment of the loss, then by node. */
export const returnCurvesOf = (result: RunResult): readonly ReturnCurve[] => {
  const losses = lossesOf(result).filter(({ clients }) => clients >= CLIENTS_MIN);
  return losses.flatMap((loss) => {
    const { measured } = result;
    const { subcluster } = measured.nodes[loss.node]!;
    const isTogether = ({ node }: Loss): boolean => measured.nodes[node]!.subcluster === subcluster;
    const next = losses.find((other) => other.lostAt > loss.lostAt && isTogether(other));
    const until = next?.lostAt ?? later(measured.endedAt, SECOND);
    return measured.nodes
      .filter((node) => node.subcluster === subcluster)
      .flatMap((node) => curveOf(loss, node, until, result) ?? []);
  });
};

type Loss = { readonly node: NodeId; readonly lostAt: Instant; readonly clients: number };

/** Waves that are over, and the losses of nodes whose clients are not all back. */
const lossesOf = ({ returns, measured }: RunResult): readonly Loss[] => {
  const open = measured.reLogins.flatMap(({ node, lost, firstLossAt }) =>
    firstLossAt === undefined ||
    returns.some((wave) => wave.node === node && wave.lostAt === firstLossAt)
      ? []
      : [{ node, lostAt: firstLossAt, clients: lost }],
  );
  return [...returns, ...open].toSorted(
    (one, other) => one.lostAt - other.lostAt || one.node - other.node,
  );
};

const curveOf = (
  loss: Loss,
  backOn: MeasuredNode,
  until: Instant,
  { measured, scenario }: RunResult,
): ReturnCurve | undefined => {
  const { perSecond, rate } = measured.reLogins[backOn.node]!;
  const counts = perSecond.filter(({ from }) => from >= loss.lostAt && from < until);
  const last = counts.at(-1);
  if (last === undefined) return undefined;
  const { highAvailability, mdm } = scenario.parameters;
  return {
    lostFrom: measured.nodes[loss.node]!,
    backOn,
    lostAt: loss.lostAt,
    clients: loss.clients,
    back: counts.reduce((sum, { count }) => sum + count, 0),
    lastBackAt: last.from,
    total: totalOf(loss.lostAt, counts),
    perSecond: eachSecond(loss.lostAt, counts),
    mostASecond: counts.reduce((most, { count }) => Math.max(most, count), 0),
    rate,
    limits: widestOf(
      measured.nodes
        .filter(({ subcluster }) => subcluster === backOn.subcluster)
        .map(({ node }) => reLoginLimits(node, highAvailability, mdm)),
    ),
  };
};

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

/** Nodes may have limits of their own. */
const widestOf = (limits: readonly ReLoginLimits[]): ReLoginLimits => {
  const pick = (
    of: (limit: ReLoginLimits) => Duration,
    isBetter: (a: Duration, b: Duration) => boolean,
  ) => limits.map(of).reduce((best, each) => (isBetter(each, best) ? each : best));
  return {
    lower: pick(
      ({ lower }) => lower,
      (one, other) => one < other,
    ),
    upper: pick(
      ({ upper }) => upper,
      (one, other) => one > other,
    ),
  };
};
