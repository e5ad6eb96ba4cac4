/**
 * The most sessions that each node had, when it first had them, and for how long it was above its
 * alert line. Every change is seen, so these are of all moments and not of samples.
 */
import { elapsed, microseconds, type Duration, type Instant } from '../../engine/units.js';
import type { Cluster } from '../../model/cluster.js';
import { isAboveAlertLine } from '../../model/deployment/session-limit.js';
import type { NodeId } from '../../model/devices/identifiers.js';

export type SessionPeak = {
  /** Sessions that count (JSM-6), also those that held for no time. */
  readonly most: number;
  readonly mostAt: Instant;
  /** How long there were more than the alert line allows (JSM-7), in all. */
  readonly aboveAlertLine: Duration;
};

type Course = { level: number; since: Instant; most: number; mostAt: Instant; above: number };

export class SessionPeaks {
  readonly #cluster: Cluster;
  readonly #courses: readonly Course[];

  constructor(cluster: Cluster) {
    const { now } = cluster.simulation;
    this.#cluster = cluster;
    this.#courses = cluster.deployment.topology.nodes.map(({ node }) => {
      const level = cluster.jsm.table.countedOf(node);
      return { level, since: now, most: level, mostAt: now, above: 0 };
    });
  }

  sessionsChanged(at: Instant, node: NodeId): void {
    const course = this.#courses[node]!;
    course.above += this.#aboveUntil(at, node);
    course.since = at;
    course.level = this.#cluster.jsm.table.countedOf(node);
    if (course.level <= course.most) return;
    course.most = course.level;
    course.mostAt = at;
  }

  /** Up to that moment, which is not before any change. */
  of(node: NodeId, end: Instant): SessionPeak {
    const { most, mostAt, above } = this.#courses[node]!;
    const aboveAlertLine = microseconds(above + this.#aboveUntil(end, node));
    return { most, mostAt, aboveAlertLine };
  }

  #aboveUntil(end: Instant, node: NodeId): number {
    const { level, since } = this.#courses[node]!;
    const { alertLine } = this.#cluster.jsm.limitsOf(node);
    return isAboveAlertLine(level, alertLine) ? elapsed(since, end) : 0;
  }
}
