/** Key figures of messages and of what waits for quiet clients; what never happened has none. */
import type { Measured } from '../../../scenarios/measure/measured.js';
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { numberText } from '../../../sizing/number-text.js';
import { Calendar } from '../../calendar.js';
import { grouped } from '../../chart/grouped-number.js';
import { shortTime } from '../../chart/short-time.js';
import { growthOf, levelsOf, ratesOf } from '../capacity/sample-rates.js';
import type { KeyFigure } from './key-figure.js';
import { roundedDuration } from '../../rounded-duration.js';

export const messageKeyFigures = (result: RunResult): readonly KeyFigure[] => {
  const { measured, scenario } = result;
  const calendar = new Calendar(scenario.start);
  return [
    ...messages(measured),
    ...logins(measured, calendar),
    ...quietSessions(measured, calendar),
    ...flushes(measured),
    ...waiting(measured, calendar),
    ...delays(measured),
    ...lost(result),
  ];
};

const messages = (measured: Measured): readonly KeyFigure[] => {
  const { messages: sent, copies, fanOut } = measured.flow;
  if (sent === 0) return [];
  return [
    {
      name: 'messages sent',
      value: grouped(sent),
      detail: `${grouped(copies)} copies reached clients, ${numberText(fanOut ?? 0)} for each`,
      curve: { points: ratesOf('messages', measured) },
    },
  ];
};

const logins = (measured: Measured, calendar: Calendar): readonly KeyFigure[] => {
  const { busiestSecond, statistics } = measured;
  if (busiestSecond === undefined) return [];
  const total = statistics.reduce((sum, node) => sum + node.logins, 0);
  const at = shortTime(busiestSecond.from, calendar);
  return [
    {
      name: 'logins',
      value: grouped(total),
      detail: `at most ${grouped(busiestSecond.count)} in one second, at ${at}`,
      curve: { points: ratesOf('logins', measured) },
    },
  ];
};

const quietSessions = (measured: Measured, calendar: Calendar): readonly KeyFigure[] => {
  const points = levelsOf('MDMQuietModeSessions', measured);
  const peak = points.reduce((best, { y }, place) => (y > points[best]!.y ? place : best), 0);
  const most = points[peak]?.y ?? 0;
  if (most === 0) return [];
  const at = shortTime(measured.capacity.instantOf(peak), calendar);
  return [
    {
      name: 'most clients in quiet mode in a sample',
      value: grouped(most),
      detail: `at ${at}`,
      curve: { points },
    },
  ];
};

const flushes = (measured: Measured): readonly KeyFigure[] => {
  const { flushes: reasons } = measured.flow;
  const total = reasons.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return [];
  return [
    {
      name: 'buffer flushes',
      value: grouped(total),
      detail: reasons
        .filter(({ count }) => count > 0)
        .map(({ because, count }) => `${because.rule} ${grouped(count)}`)
        .join(', '),
      curve: { points: growthOf('MDMBufferFlushes', measured) },
    },
  ];
};

const waiting = ({ flow }: Measured, calendar: Calendar): readonly KeyFigure[] =>
  flow.buffered === 0
    ? []
    : [
        {
          name: 'packets buffered',
          value: grouped(flow.buffered),
          detail: `at most ${grouped(flow.mostWaiting)} at a time, at ${shortTime(flow.mostWaitingAt, calendar)}`,
        },
      ];

/** How long the packets waited that flushes let go. */
const delays = (measured: Measured): readonly KeyFigure[] => {
  const { delay } = measured.flow;
  if (delay === undefined) return [];
  return [
    {
      name: 'wait of packets in buffers, median',
      value: roundedDuration(delay.p50),
      detail: `95 % within ${roundedDuration(delay.p95)}, the longest ${roundedDuration(delay.max)}`,
      curve: {
        of: 'packets flushed a minute',
        points: levelsOf('MDMBufferFlushPacketCount', measured),
      },
    },
  ];
};

const lost = ({ packetsLost, measured }: RunResult): readonly KeyFigure[] =>
  packetsLost === 0
    ? []
    : [
        {
          name: 'packets lost with their buffers',
          value: grouped(packetsLost),
          curve: { points: levelsOf('packetsLost', measured) },
        },
      ];
