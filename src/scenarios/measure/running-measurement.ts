/** The parts of a measurement while the run goes on, and what they come to in the end. */
import type { EventKind } from '../../engine/simulation.js';
import { seconds, type Instant } from '../../engine/units.js';
import type { Cluster } from '../../model/cluster.js';
import type { ClientId, NodeId } from '../../model/devices/identifiers.js';
import type { Emptying } from '../../model/mdm/mdm-observer.js';
import type { Threshold } from '../format/threshold.js';
import { AlertLog } from './alert-log.js';
import type { Measured, MeasuredNode, NodeStatistics } from './measured.js';
import type { MeasurementParts } from './measurement-parts.js';
import { MessageFlow } from './message-flow.js';
import { NodeActivity } from './node-activity.js';
import { NodeConditions } from './node-conditions.js';
import { ReLogins } from './re-logins.js';
import { Sampler } from './sampler.js';
import { SessionPeaks } from './session-peaks.js';
import { ThresholdLevels } from './threshold-levels.js';
import { observedOutcomes } from './threshold-observations.js';
import { worstOf, type ThresholdOutcome } from './threshold-outcome.js';
import { snapshotOf, userSessionsAt, type SessionSnapshot } from './user-sessions.js';

/** REP-4. */
const PERFMON_INTERVAL = seconds(15);

export class RunningMeasurement {
  readonly alerts: AlertLog;
  readonly activity: NodeActivity;
  readonly conditions: NodeConditions;
  readonly flow: MessageFlow;
  readonly levels: ThresholdLevels;
  readonly reLogins: ReLogins;
  readonly #peaks: SessionPeaks;
  readonly #cluster: Cluster;
  readonly #parts: MeasurementParts;
  readonly #capacity: Sampler;
  readonly #perfmon: Sampler;
  readonly #reports: EventKind<number>;
  #snapshot: SessionSnapshot | undefined;
  #mostSessions = -1;
  #reported = 0;

  constructor(cluster: Cluster, parts: MeasurementParts) {
    const { thresholds, sampleEvery, horizon, reportAt } = parts;
    this.#cluster = cluster;
    this.#parts = parts;
    this.activity = new NodeActivity(cluster.deployment.topology.nodes.length);
    this.conditions = new NodeConditions(cluster);
    this.alerts = new AlertLog(cluster, this.conditions);
    this.reLogins = new ReLogins(cluster);
    this.flow = new MessageFlow(cluster);
    this.#peaks = new SessionPeaks(cluster);
    this.levels = new ThresholdLevels(thresholds, { cluster, activity: this.activity });
    const { activity } = this;
    const common = { cluster, activity, horizon };
    this.#capacity = new Sampler({
      ...common,
      name: 'sample of capacity',
      every: sampleEvery,
      sampled: (at) => {
        this.levels.sampled(at);
        this.#keepBusiest();
      },
    });
    this.#perfmon = new Sampler({
      ...common,
      name: 'sample of counters',
      every: PERFMON_INTERVAL,
    });
    this.#reports = cluster.simulation.define('user sessions report', 'observation', () => {
      this.#reported += 1;
      this.#snapshot = snapshotOf(cluster);
    });
    if (typeof reportAt === 'number') cluster.simulation.at(reportAt, this.#reports, 0);
  }

  sessionsChanged(at: Instant, node: NodeId): void {
    this.levels.sessionsChanged(at, node);
    this.#peaks.sessionsChanged(at, node);
  }

  sent(from: ClientId): void {
    this.flow.sent();
    const node = this.#cluster.jsm.table.nodeOf(from);
    if (node !== undefined) this.activity.sent(node);
  }

  emptied(emptying: Emptying): void {
    if (emptying.fate !== 'lost') return;
    const node = this.#cluster.jsm.table.nodeOf(emptying.client);
    if (node !== undefined) this.activity.lost(node, emptying);
  }

  /** The run is over. */
  end(): Measured {
    const { deployment, simulation } = this.#cluster;
    this.#capacity.finish();
    const snapshot = this.#snapshot ?? snapshotOf(this.#cluster);
    return {
      topology: deployment.topology,
      nodes: nodesOf(this.#cluster),
      endedAt: simulation.now,
      looks: this.#capacity.events + this.#perfmon.events + this.#reported,
      capacity: this.#capacity.table,
      perfmon: this.#perfmon.table,
      statistics: deployment.topology.nodes.map(({ node }) => this.#statisticsOf(node)),
      busiestSecond: this.activity.loginsPerSecond.busiest(),
      flow: this.flow.figures(),
      alerts: this.alerts.entries,
      stateChanges: this.conditions.changes,
      windows: this.conditions.windows,
      reLogins: this.reLogins.curves(this.#parts.loginRateOf ?? (() => undefined)),
      notBack: this.reLogins.notBack(),
      flushes: this.flow.flushes.minutes(),
      userSessions: userSessionsAt(snapshot, this.#cluster),
      thresholds: this.#parts.thresholds.flatMap((each) => this.#outcomeOf(each) ?? []),
    };
  }

  #statisticsOf(node: NodeId): NodeStatistics {
    return {
      ...this.#peaks.of(node, this.#cluster.simulation.now),
      logins: this.activity.loginsOf(node),
      busiestSecond: this.activity.loginsPerSecondOf(node).busiest(),
      messages: this.activity.messagesOf(node),
    };
  }

  /** Of samples that are equally busy the first. */
  #keepBusiest(): void {
    if (this.#parts.reportAt !== 'busiest-sample') return;
    const { jsm, deployment } = this.#cluster;
    const sessions = deployment.topology.nodes.reduce(
      (sum, { node }) => sum + jsm.table.countOf(node, 'client'),
      0,
    );
    if (sessions <= this.#mostSessions) return;
    this.#mostSessions = sessions;
    this.#snapshot = snapshotOf(this.#cluster);
  }

  #outcomeOf(threshold: Threshold): ThresholdOutcome | undefined {
    const { simulation, deployment, mdm } = this.#cluster;
    const ofLevels = this.levels.outcomesOf(threshold, simulation.now);
    if (ofLevels !== undefined) return worstOf(ofLevels);
    if (threshold.form === 'sustained') return undefined;
    return worstOf(
      observedOutcomes(threshold, {
        nodes: deployment.topology.nodes.map(({ node }) => node),
        alerts: this.alerts,
        reLogins: this.reLogins,
        activity: this.activity,
        highAvailability: this.#parts.highAvailability,
        mdmIsOn: mdm.parameters.mdm,
      }),
    );
  }
}

const nodesOf = ({ deployment, jsm, placement }: Cluster): readonly MeasuredNode[] =>
  deployment.topology.nodes.map((place) => ({
    ...place,
    ...jsm.limitsOf(place.node),
    users: [...placement.usersOf(place.node)].length,
  }));
