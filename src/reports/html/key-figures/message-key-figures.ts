/** Key figures of messages and of what waits for quiet clients; what never happened has none. */
import type { Measured } from '../../../scenarios/measure/measured.js';
import type { SampleColumn } from '../../../scenarios/measure/sample-table.js';
import type { RunResult } from '../../../scenarios/replay/run-result.js';
import { numberText } from '../../../sizing/number-text.js';
import { Calendar } from '../../calendar.js';
import { grouped } from '../../chart/grouped-number.js';
import { shortTime } from '../../chart/short-time.js';
import { growthOf, levelsOf, ratesOf } from '../capacity/sample-rates.js';
import type { CurvePoint } from '../figure/curve-points.js';
import type { KeyFigure } from './key-figure.js';

export const messageKeyFigures = (result: RunResult): readonly KeyFigure[] => {
  const { measured, scenario } = result;
  const calendar = new Calendar(scenario.start);
  return [
    ...happened('messages sent', 'messages', measured),
    ...happened('logins', 'logins', measured),
    ...quietSessions(measured, calendar),
    ...flushes(measured),
    ...waiting(result),
    ...lost(result),
  ];
};

/** How often it happened in all, and how often a second where it did most. */
const happened = (
  name: string,
  column: Extract<SampleColumn, 'messages' | 'logins'>,
  measured: Measured,
): readonly KeyFigure[] => {
  const total = sumOf(growthBetween(column, measured));
  if (total === 0) return [];
  const points = ratesOf(column, measured);
  const most = highestOf(points);
  return [
    {
      name,
      value: grouped(total),
      // A rate of a few happenings says nothing.
      ...(most < 1 ? {} : { detail: `at most ${numberText(most)} a second between two samples` }),
      curve: { points },
    },
  ];
};

/** A column that counts since the sample before, sample by sample. */
const growthBetween = (column: SampleColumn, measured: Measured): readonly number[] =>
  levelsOf(column, measured).map(({ y }) => y);

const sumOf = (values: readonly number[]): number => values.reduce((sum, each) => sum + each, 0);

const highestOf = (points: readonly CurvePoint[]): number =>
  points.reduce((most, { y }) => Math.max(most, y), 0);

const quietSessions = (measured: Measured, calendar: Calendar): readonly KeyFigure[] => {
  const points = levelsOf('MDMQuietModeSessions', measured);
  const peak = points.reduce((best, { y }, place) => (y > points[best]!.y ? place : best), 0);
  const most = points[peak]?.y ?? 0;
  if (most === 0) return [];
  const at = shortTime(measured.capacity.instantOf(peak), calendar);
  return [
    {
      name: 'most clients in quiet mode',
      value: grouped(most),
      detail: `at ${at}`,
      curve: { points },
    },
  ];
};

const flushes = (measured: Measured): readonly KeyFigure[] => {
  const points = growthOf('MDMBufferFlushes', measured);
  // The last point repeats the one before.
  const total = sumOf(points.slice(0, -1).map(({ y }) => y));
  if (total === 0) return [];
  const atLimit = growthOf('MDMBufferFlushesLimitReached', measured);
  const limited = sumOf(atLimit.slice(0, -1).map(({ y }) => y));
  return [
    {
      name: 'buffer flushes',
      value: grouped(total),
      detail: `${grouped(limited)} of them at the buffer limit`,
      curve: { points },
    },
  ];
};

const waiting = ({ counters, measured }: RunResult): readonly KeyFigure[] => {
  const mean = counters.find(({ counter }) => counter === 'MDMBufferAvgQueuedTime')?.value ?? 0;
  if (mean === 0) return [];
  const packets = levelsOf('MDMBufferFlushPacketCount', measured);
  return [
    {
      name: 'mean wait of packets in buffers',
      value: `${numberText(mean)} s`,
      detail: 'since the XCP Router started',
      curve: { of: 'packets flushed a minute', points: packets },
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
