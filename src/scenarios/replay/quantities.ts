/**
 * Every random quantity of a run, by name: what replications are compared in. The quantities of all
 * replications of a scenario have the same names in the same order.
 */
import { inSeconds, type Duration } from '../../engine/units.js';
import type { FlowFigures } from '../measure/message-flow.js';
import type { Measured, MeasuredNode } from '../measure/measured.js';
import type { RunResult } from './run-result.js';

export type Quantity = {
  readonly name: string;
  /** Null where there was nothing to measure. */
  readonly value: number | null;
};

/** Those of the whole run, of its nodes, and what its thresholds were held to. */
export const quantitiesOf = (result: RunResult): readonly Quantity[] => [
  { name: 'events', value: result.events },
  { name: 'packets lost', value: result.packetsLost },
  ...result.counters.map(({ counter, value }) => ({ name: counter, value })),
  ...flowQuantities(result.measured.flow),
  ...wholeQuantities(result.measured),
  ...result.measured.nodes.flatMap((node) => nodeQuantities(node, result.measured)),
  ...result.measured.thresholds.map(({ threshold, got }) => ({
    name: threshold.text,
    value: got ?? null,
  })),
];

const SECONDS_IN_MINUTE = 60;

const flowQuantities = (flow: FlowFigures): readonly Quantity[] => [
  { name: 'messages sent', value: flow.messages },
  { name: 'copies delivered', value: flow.copies },
  { name: 'fan-out factor', value: flow.fanOut ?? null },
  { name: 'packets buffered', value: flow.buffered },
  { name: 'most packets in buffers', value: flow.mostWaiting },
  { name: 'delay of buffered packets p50, s', value: secondsOrNull(flow.delay?.p50) },
  { name: 'delay of buffered packets p95, s', value: secondsOrNull(flow.delay?.p95) },
  { name: 'delay of buffered packets max, s', value: secondsOrNull(flow.delay?.max) },
  ...flow.flushes.map(({ because, count }) => ({
    name: `flushes by ${because.rule}, ${because.says}`,
    value: count,
  })),
];

const secondsOrNull = (span: Duration | undefined): number | null =>
  span === undefined ? null : inSeconds(span);

/** Over all nodes. */
const wholeQuantities = ({ busiestSecond, alerts }: Measured): readonly Quantity[] => [
  { name: 'most logins a second', value: busiestSecond?.count ?? 0 },
  { name: 'alerts raised', value: alerts.filter(({ what }) => what === 'raise').length },
];

const nodeQuantities = ({ node, name }: MeasuredNode, measured: Measured): readonly Quantity[] => {
  const { most, aboveAlertLine, busiestSecond } = measured.statistics[node]!;
  const raised = measured.alerts.filter((alert) => alert.node === node && alert.what === 'raise');
  return [
    { name: `most sessions on ${name}`, value: most },
    { name: `most logins a second on ${name}`, value: busiestSecond?.count ?? 0 },
    {
      name: `minutes above the alert line on ${name}`,
      value: inSeconds(aboveAlertLine) / SECONDS_IN_MINUTE,
    },
    { name: `alerts raised on ${name}`, value: raised.length },
  ];
};
