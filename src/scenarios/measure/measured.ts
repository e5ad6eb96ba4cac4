/** What was measured of a run, for those who report on it: no simulation. */
import type { Instant } from '../../engine/units.js';
import type { NodePlace, Topology } from '../../model/deployment/topology.js';
import type { NodeLimits } from '../../model/jsm/jsm-sessions.js';
import type { AlertEntry } from './alert-log.js';
import type { FlushMinute } from './flush-series.js';
import type { FlowFigures } from './message-flow.js';
import type { FailureWindow, StateChange } from './node-conditions.js';
import type { NotBack, ReLoginCurve } from './re-logins.js';
import type { SecondCount } from './per-second.js';
import type { SampleTable } from './sample-table.js';
import type { SessionPeak } from './session-peaks.js';
import type { ThresholdOutcome } from './threshold-outcome.js';
import type { UserSessionsReport } from './user-sessions.js';

export type MeasuredNode = NodePlace & NodeLimits & { readonly users: number };

/** What was counted on one node since measuring began. */
export type NodeStatistics = SessionPeak & {
  /** Client sessions begun, phantoms left out. */
  readonly logins: number;
  /** The second with most logins; undefined where there were none. */
  readonly busiestSecond: SecondCount | undefined;
  /** Messages that its clients sent, each counted for every user that it goes to. */
  readonly messages: number;
};

export type Measured = {
  readonly topology: Topology;
  readonly nodes: readonly MeasuredNode[];
  readonly endedAt: Instant;
  /** Events of the run that only measured; they are none of the model's. */
  readonly looks: number;
  /** A sample every so often, and one of the last moment. */
  readonly capacity: SampleTable;
  /** A sample every 15 s (REP-4). */
  readonly perfmon: SampleTable;
  /** Of each node, in their order. */
  readonly statistics: readonly NodeStatistics[];
  /** The second with most logins on all nodes together; undefined where there were none. */
  readonly busiestSecond: SecondCount | undefined;
  readonly flow: FlowFigures;
  readonly alerts: readonly AlertEntry[];
  readonly stateChanges: readonly StateChange[];
  readonly windows: readonly FailureWindow[];
  /** Of each node, in their order. */
  readonly reLogins: readonly ReLoginCurve[];
  readonly notBack: readonly NotBack[];
  /** Minutes in which buffers were flushed, by time. */
  readonly flushes: readonly FlushMinute[];
  readonly userSessions: UserSessionsReport;
  /** In the order of the file. */
  readonly thresholds: readonly ThresholdOutcome[];
};
