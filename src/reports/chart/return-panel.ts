/**
 * What `relogin.png` shows of one wave of clients that lost their sessions on a node together, as plain
 * data: how many were back when, against the rate of the login profile and the re-login limits.
 */
import { elapsed, inSeconds, type Instant } from '../../engine/units.js';
import type { RunResult } from '../../scenarios/replay/run-result.js';
import type { ReturnCurve } from '../../scenarios/replay/return-waves.js';
import { HEADROOM, type Point } from './panel.js';

export type ReturnPanel = {
  /** The node that the sessions were lost from. */
  readonly node: string;
  readonly lostAt: Instant;
  readonly clients: number;
  /** Clients that are back, by the seconds since the sessions were lost. */
  readonly back: readonly Point[];
  readonly areBack: number;
  /** Seconds after which the last of them was back; undefined where none was. */
  readonly lastAfter: number | undefined;
  /** Seconds from the loss to the end of the run: nothing is known of later ones. */
  readonly until: number;
  /** The most that were back in one second. */
  readonly busiest: number;
  /** HA-8: users a second of the login profile; undefined where there is none. */
  readonly rate: number | undefined;
  /** As clients would be back at that rate, from the lower limit on. */
  readonly ramp: readonly Point[];
  /** The re-login limits in effect, in seconds since the sessions were lost. */
  readonly lower: number;
  readonly upper: number;
  /** The top of the panel, in clients. */
  readonly top: number;
};

/** More panels than these fit on no page; the smallest waves are left out. */
export const RETURN_PANELS_MAX = 8;

/** In the order in which the waves began; empty where nobody had to sign in again. */
export const returnPanelsOf = (result: RunResult): readonly ReturnPanel[] => {
  const returnCurves = result.returnCurves.filter(({ clients }) => clients > 0);
  const largest = returnCurves
    .toSorted((one, other) => other.clients - one.clients)
    .slice(0, RETURN_PANELS_MAX);
  return returnCurves
    .filter((curve) => largest.includes(curve))
    .map((curve) => panelOf(curve, result));
};

/** The last second of the picture: past every upper limit and every client that came back. */
export const returnsEnd = (panels: readonly ReturnPanel[]): number =>
  Math.ceil(MARGIN * Math.max(...panels.flatMap(({ upper, lastAfter = 0 }) => [upper, lastAfter])));

const MARGIN = 1.04;

const panelOf = (curve: ReturnCurve, { measured }: RunResult): ReturnPanel => {
  const { node, lostAt, clients, limits } = curve;
  const back = backOf(curve);
  const lower = inSeconds(limits.lower);
  const rate = measured.reLogins[node]!.rate;
  const areBack = back.at(-1)!.y;
  return {
    node: measured.nodes[node]!.name,
    lostAt,
    clients,
    back,
    areBack,
    lastAfter: areBack === 0 ? undefined : back.at(-1)!.x,
    until: inSeconds(elapsed(lostAt, measured.endedAt)),
    busiest: Math.max(0, ...curve.back.map(({ count }) => count)),
    rate,
    ramp: rate === undefined ? [] : rampOf(lower, clients, rate),
    lower,
    upper: inSeconds(limits.upper),
    top: clients * HEADROOM,
  };
};

/** A second counts with its beginning, which for the second of the loss is the loss itself. */
const backOf = ({ back, lostAt }: ReturnCurve): readonly Point[] => {
  const points: Point[] = [{ x: 0, y: 0 }];
  let sum = 0;
  for (const { from, count } of back) {
    sum += count;
    points.push({ x: Math.max(0, inSeconds(elapsed(lostAt, from))), y: sum });
  }
  return points;
};

const rampOf = (lower: number, clients: number, rate: number): readonly Point[] => [
  { x: lower, y: 0 },
  { x: lower + clients / rate, y: clients },
];
