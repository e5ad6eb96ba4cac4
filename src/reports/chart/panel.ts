/**
 * What the picture shows of one node, as plain data: the line of its sessions, the lines that it is
 * held against, its failure windows, its alerts.
 */
import { inSeconds, microseconds, type Instant } from '../../engine/units.js';
import type { AlertEntry } from '../../scenarios/measure/alert-log.js';
import type { Measured, MeasuredNode } from '../../scenarios/measure/measured.js';
import type { FailureWindow } from '../../scenarios/measure/node-conditions.js';

/** Seconds since the run began, and sessions. */
export type Point = { readonly x: number; readonly y: number };

/** A stretch of time in seconds since the run began. */
export type Shade = {
  readonly condition: FailureWindow['condition'];
  readonly cause: FailureWindow['cause'];
  readonly from: number;
  readonly to: number;
  readonly began: Instant;
  /** Undefined where the run ended first. */
  readonly ended: Instant | undefined;
};

export type AlertMark = Point & { readonly what: AlertEntry['what']; readonly at: Instant };

export type Panel = {
  readonly node: MeasuredNode;
  readonly subcluster: string;
  readonly sessions: readonly Point[];
  /** Of all moments, and not of samples: the line can miss it. */
  readonly peak: Point & { readonly at: Instant };
  /** The limit that applies in normal running. */
  readonly limit: number;
  readonly alertLine: number;
  /** HA-11: where the node served its peer's users too, or held more than the limit that applies. */
  readonly fullLimit: number | undefined;
  readonly shades: readonly Shade[];
  readonly alerts: readonly AlertMark[];
  /** The top of the panel, in sessions. */
  readonly top: number;
};

/** Finer samples are shown up to so many: more than a picture has dots. */
const SAMPLES_SHOWN_MAX = 6_000;

/** Free space above the highest line, for the heading of the panel. */
export const HEADROOM = 1.32;

/** The nodes of a subcluster have one scale, so that their loads can be compared by eye. */
export const panelsOf = (measured: Measured): readonly Panel[] => {
  const panels = measured.nodes.map((node) => panelOf(node, measured));
  return panels.map((panel) => {
    const together = panels.filter((other) => other.subcluster === panel.subcluster);
    return { ...panel, top: Math.max(...together.map(({ top }) => top)) };
  });
};

const panelOf = (node: MeasuredNode, measured: Measured): Panel => {
  const { limit, alertLine, fullLimit } = node;
  const sessions = sessionsOf(node, measured);
  const { most, mostAt } = measured.statistics[node.node]!;
  const peak = { x: secondsOf(mostAt), y: most, at: mostAt };
  const shades = shadesOf(node, measured);
  const isSurvivor = shades.some(({ condition }) => condition === 'serving-both');
  const showsFullLimit = fullLimit > limit && (isSurvivor || peak.y > limit);
  const highest = Math.max(peak.y, showsFullLimit ? fullLimit : limit, alertLine);
  return {
    node,
    subcluster: measured.topology.subclusters[node.subcluster]!.name,
    sessions,
    peak,
    limit,
    alertLine,
    fullLimit: showsFullLimit ? fullLimit : undefined,
    shades,
    alerts: measured.alerts
      .filter((alert) => alert.node === node.node)
      .map((alert) => ({
        x: secondsOf(alert.at),
        y: alert.sessions,
        what: alert.what,
        at: alert.at,
      })),
    top: highest * HEADROOM,
  };
};

const sessionsOf = ({ node }: MeasuredNode, { perfmon, capacity }: Measured): readonly Point[] => {
  const table = perfmon.samples > SAMPLES_SHOWN_MAX ? capacity : perfmon;
  const pointOf = (of: typeof table, sample: number): Point => ({
    x: secondsOf(of.instantOf(sample)),
    y: of.valueOf(sample, node, 'counted'),
  });
  const points = Array.from({ length: table.samples }, (_, sample) => pointOf(table, sample));
  // The last moment of the run is a sample of capacity whatever the intervals are.
  points.push(pointOf(capacity, capacity.samples - 1));
  return points;
};

const shadesOf = ({ node }: MeasuredNode, { windows, endedAt }: Measured): readonly Shade[] =>
  windows
    .filter((window) => window.node === node)
    .map(({ condition, cause, from, to }) => ({
      condition,
      cause,
      began: from,
      ended: to,
      from: secondsOf(from),
      to: secondsOf(to ?? endedAt),
    }));

export const secondsOf = (at: Instant): number => inSeconds(microseconds(at));
