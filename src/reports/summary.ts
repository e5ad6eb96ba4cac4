/**
 * `summary.json`: the result of a run for other programs. Its keys are a promise to scripts that
 * read it; `schemaVersion` counts the times that promise was broken.
 */
import type { Instant } from '../engine/units.js';
import { emSummaryOf, microsecondsOf } from './em-summary.js';
import { flowSummaryOf, seriesOf, statisticsOf, wholeStatisticsOf } from './statistics-summary.js';
import type { NodeId } from '../model/devices/identifiers.js';
import type { Measured, MeasuredNode } from '../scenarios/measure/measured.js';
import type { ThresholdOutcome } from '../scenarios/measure/threshold-outcome.js';
import { dayRows } from '../scenarios/format/day-rows.js';
import type { Cause, Outcome } from '../scenarios/replay/outcome.js';
import {
  estimatesOf,
  replicationHolds,
  type Replication,
} from '../scenarios/replay/replication.js';
import { allHold, type RunResult } from '../scenarios/replay/run-result.js';
import { alertReasonOf, decisionText } from '../scenarios/replay/wording.js';
import { alertWords } from './alert-words.js';

const SCHEMA_VERSION = 1;

export type Provenance = {
  readonly toolVersion: string;
  /** SHA-256 of the scenario file, in hexadecimal digits. */
  readonly inputSha256: string;
  /** All of them where there are several; the result is that of the first. */
  readonly replications?: readonly Replication[];
};

/** The document, its keys in the order in which they are written. */
export const summaryOf = (
  result: RunResult,
  { toolVersion, inputSha256, replications = [] }: Provenance,
) => {
  const { measured } = result;
  const nameOf = (node: NodeId): string => measured.nodes[node]!.name;
  const { scenario, outcomes, counters, assumptions, events, endedAt, digest } = result;
  return {
    schemaVersion: SCHEMA_VERSION,
    tool: 'impsim',
    toolVersion,
    scenario: scenario.id,
    name: scenario.name,
    source: scenario.source ?? null,
    release: scenario.release,
    seed: scenario.seed,
    start: scenario.start,
    copies: scenario.copies,
    inputSha256,
    verdict: allHold(result) && replications.every(replicationHolds) ? 'pass' : 'fail',
    expectations: outcomes.filter(({ kind }) => kind === 'expectation').map(outcomeOf),
    refused: outcomes.filter(({ kind }) => kind === 'refusal').map(outcomeOf),
    thresholds: measured.thresholds.map(thresholdOf),
    counters: Object.fromEntries(counters.map(({ counter, value }) => [counter, value])),
    packetsLost: result.packetsLost,
    ...flowSummaryOf(measured.flow),
    ...wholeStatisticsOf(measured),
    extensionMobility: result.mobility === undefined ? null : emSummaryOf(result.mobility),
    alerts: measured.alerts.map((alert) => ({
      atMicroseconds: microsecondsOf(alert.at),
      name: alert.name,
      node: nameOf(alert.node),
      what: alertWords[alert.what],
      sessions: alert.sessions,
      percent: alert.percent,
      counter: alert.counter,
      during: alert.during,
    })),
    nodes: measured.nodes.map((node) => nodeOf(node, measured)),
    series: seriesOf(measured),
    returns: result.returns.map((wave) => ({
      node: nameOf(wave.node),
      clients: wave.clients,
      lostAtMicroseconds: microsecondsOf(wave.lostAt),
      firstBackAtMicroseconds: microsecondsOf(wave.firstBackAt),
      lastBackAtMicroseconds: microsecondsOf(wave.lastBackAt),
    })),
    notBack: measured.notBack.map(({ home, because }) => ({
      node: nameOf(home),
      rule: because.rule,
      reason: because.says,
    })),
    replications: replications.length < 2 ? null : replicationsOf(replications),
    days: scenario.populations.flatMap(({ name, day }) =>
      day === undefined
        ? []
        : [{ population: name, model: day.model, figures: dayRows(day.figures) }],
    ),
    assumptions: assumptions.map(({ rule, statement }) => ({ rule, status: 'A', statement })),
    notes: result.notes,
    events,
    endedAtMicroseconds: microsecondsOf(endedAt),
    digest,
  };
};

/** A mean never stands alone: with it goes the half-width of its interval of 95 %. */
const replicationsOf = (replications: readonly Replication[]) => ({
  count: replications.length,
  confidence: 0.95,
  quantities: estimatesOf(replications).map(({ name, estimate }) => ({
    name,
    mean: estimate?.mean ?? null,
    halfWidth: estimate?.halfWidth ?? null,
  })),
  runs: replications.map((one) => ({
    replication: one.replication,
    verdict: replicationHolds(one) ? 'pass' : 'fail',
    digest: one.digest,
    quantities: Object.fromEntries(one.quantities.map(({ name, value }) => [name, value])),
  })),
});

const outcomeOf = (outcome: Outcome) => ({
  holds: outcome.holds,
  about: outcome.about,
  expected: outcome.expected,
  got: outcome.got,
  atMicroseconds: microsecondsOf(outcome.at),
  step: outcome.step ?? null,
  copy: outcome.copy,
  line: outcome.line,
  column: outcome.column,
  because: outcome.because.map(({ at, decision }) => ({
    atMicroseconds: microsecondsOf(at),
    subject: decision.subject,
    decision: decisionText(decision),
    rule: decision.because.rule,
    reason: decision.because.says,
    alert: alertOf(decision),
  })),
});

/** Why a message alerts or not; null of what cannot. */
const alertOf = (decision: Cause['decision']) => {
  const reason = alertReasonOf(decision);
  return reason === undefined ? null : { rule: reason.rule, reason: reason.says };
};

const thresholdOf = ({ threshold, verdict, got, bound, nodes, breachedAt }: ThresholdOutcome) => ({
  holds: verdict === 'held',
  text: threshold.text,
  verdict,
  got: got ?? null,
  bound,
  nodes,
  breachedAtMicroseconds: breachedAt === undefined ? null : microsecondsOf(breachedAt),
  line: threshold.line,
  column: threshold.column,
});

/** A node as it stood in the end, what was counted on it, and how its users came back after it was lost. */
const nodeOf = (node: MeasuredNode, measured: Measured) => {
  const { topology, capacity, reLogins } = measured;
  const last = capacity.samples - 1;
  const curve = reLogins[node.node]!;
  return {
    name: node.name,
    subcluster: topology.subclusters[node.subcluster]!.name,
    ova: node.ova,
    users: node.users,
    fullLimit: node.fullLimit,
    limit: node.limit,
    alertLine: node.alertLine,
    sessions: capacity.valueOf(last, node.node, 'counted'),
    percent: capacity.valueOf(last, node.node, 'percent'),
    ...statisticsOf(node, measured),
    reLogin: {
      lost: curve.lost,
      returned: curve.returned,
      failedAttempts: curve.failedAttempts,
      firstLossAtMicroseconds: momentOrNull(curve.firstLossAt),
      lastReturnAtMicroseconds: momentOrNull(curve.lastReturnAt),
      ratePerSecond: curve.rate ?? null,
      secondsAboveRate: curve.secondsAboveRate ?? null,
    },
  };
};

const momentOrNull = (at: Instant | undefined): number | null =>
  at === undefined ? null : microsecondsOf(at);
