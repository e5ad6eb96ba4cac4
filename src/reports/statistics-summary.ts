/** What `summary.json` says of the statistics of a run: of messages and buffers, of nodes, over time. */
import type { Instant } from '../engine/units.js';
import type { FlowFigures } from '../scenarios/measure/message-flow.js';
import type { Measured, MeasuredNode } from '../scenarios/measure/measured.js';
import type { SecondCount } from '../scenarios/measure/per-second.js';
import type { SampleColumn } from '../scenarios/measure/sample-table.js';
import { microsecondsOf } from './em-summary.js';

/** Messages and the copies of them; packets in buffers, how long they waited, and what ended that. */
export const flowSummaryOf = (flow: FlowFigures) => ({
  messages: { sent: flow.messages, copiesDelivered: flow.copies, fanOut: flow.fanOut ?? null },
  buffers: {
    packetsBuffered: flow.buffered,
    packetsFlushed: flow.flushed,
    mostWaiting: flow.mostWaiting,
    mostWaitingAtMicroseconds: microsecondsOf(flow.mostWaitingAt),
    delayMicroseconds: flow.delay === undefined ? null : { ...flow.delay },
    flushes: flow.flushes.map(({ because, count }) => ({
      rule: because.rule,
      reason: because.says,
      count,
    })),
  },
});

/** Over all nodes. */
export const wholeStatisticsOf = ({ statistics, busiestSecond }: Measured) => ({
  logins: loginsOf(
    statistics.reduce((sum, { logins }) => sum + logins, 0),
    busiestSecond,
  ),
});

const MICROSECONDS_IN_MINUTE = 60_000_000;

/** On one node, since measuring began. */
export const statisticsOf = ({ node, limit }: MeasuredNode, { statistics, alerts }: Measured) => {
  const { most, mostAt, aboveAlertLine, logins, busiestSecond, messages } = statistics[node]!;
  const alertsOf = (what: string): number =>
    alerts.filter((alert) => alert.node === node && alert.what === what).length;
  return {
    peak: {
      sessions: most,
      percent: (PERCENT * most) / limit,
      atMicroseconds: microsecondsOf(mostAt),
    },
    minutesAboveAlertLine: aboveAlertLine / MICROSECONDS_IN_MINUTE,
    logins: loginsOf(logins, busiestSecond),
    messages,
    alerts: { raised: alertsOf('raise'), repeated: alertsOf('repeat') },
  };
};

const PERCENT = 100;

const loginsOf = (total: number, busiest: SecondCount | undefined) => ({
  total,
  mostASecond: busiest?.count ?? 0,
  busiestSecondAtMicroseconds: busiest === undefined ? null : microsecondsOf(busiest.from),
});

/**
 * The samples of `capacity.csv` as columns: the moments, and for each node the sessions that count then,
 * and its logins and messages since the sample before.
 */
export const seriesOf = ({ nodes, capacity }: Measured) => {
  const samples = Array.from({ length: capacity.samples }, (_, sample) => sample);
  const column = (node: MeasuredNode, name: SampleColumn): readonly number[] =>
    samples.map((sample) => capacity.valueOf(sample, node.node, name));
  const moments: readonly Instant[] = samples.map((sample) => capacity.instantOf(sample));
  return {
    atMicroseconds: moments.map(microsecondsOf),
    nodes: nodes.map((node) => ({
      name: node.name,
      sessions: column(node, 'counted'),
      logins: column(node, 'logins'),
      messages: column(node, 'messages'),
    })),
  };
};
