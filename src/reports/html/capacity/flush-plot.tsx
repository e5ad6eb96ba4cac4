/** What flushed buffers over time: bars, a colour for each reason. */
import type { JSX } from 'preact';
import { instant, seconds } from '../../../engine/units.js';
import { grouped } from '../../chart/grouped-number.js';
import { shortTime } from '../../chart/short-time.js';
import { Bars, type PlotBar } from '../figure/bars.js';
import { Plot } from '../figure/plot.js';
import { DataTable } from '../parts/data-table.js';
import { Moment } from '../parts/moment.js';
import { amountAxis } from './amount-axis.js';
import { flushSlotsOf, type FlushSlots } from './flush-slots.js';
import { PLOT_HEIGHT, type RatePlotsProps } from './rate-plots.js';
import { timeAxis } from './time-axis.js';

type Calendar = RatePlotsProps['calendar'];

export const FlushPlot = ({
  measured,
  calendar,
  rightTexts,
}: RatePlotsProps): JSX.Element | undefined => {
  const flushes = flushSlotsOf(measured);
  if (flushes === undefined) return undefined;
  const { slots, reasons } = flushes;
  const heights = slots.map((_, slot) =>
    reasons.reduce((sum, { counts }) => sum + counts[slot]!, 0),
  );
  return (
    <Plot
      caption={
        <>
          Buffer flushes <span class="source">on all nodes, by reason</span>
        </>
      }
      label="Buffer flushes over time, by reason, on all nodes"
      x={timeAxis(measured.endedAt, calendar)}
      y={amountAxis(heights, 'flushes in a slot of time')}
      areaHeight={PLOT_HEIGHT}
      rightTexts={rightTexts}
      legend={reasons.map(({ means, words }) => ({ form: 'bar', means, words }))}
      draw={(space) => <Bars space={space} bars={barsOf(flushes, calendar)} />}
      figures={<Figures flushes={flushes} calendar={calendar} />}
    />
  );
};

/** Slots of none have no bar. */
export const barsOf = ({ slots, reasons }: FlushSlots, calendar: Calendar): readonly PlotBar[] => {
  const bases = slots.map(() => 0);
  return reasons.flatMap(({ words, means, counts }) =>
    counts.flatMap((value, slot): readonly PlotBar[] => {
      const base = bases[slot]!;
      bases[slot] = base + value;
      const { from, to } = slots[slot]!;
      const since = shortTime(instant(seconds(Math.round(from))), calendar);
      const says = `${grouped(value)} ${words}, from ${since}`;
      return value === 0 ? [] : [{ from, to, value, base, means, says }];
    }),
  );
};

const Figures = ({
  flushes: { slots, reasons },
  calendar,
}: {
  readonly flushes: FlushSlots;
  readonly calendar: Calendar;
}): JSX.Element => (
  <DataTable
    caption="Buffer flushes in each slot of time"
    rows={[...slots.keys()]}
    columns={[
      {
        title: 'from',
        cell: (slot) => (
          <Moment at={instant(seconds(Math.round(slots[slot]!.from)))} calendar={calendar} />
        ),
      },
      ...reasons.map(({ words, counts }) => ({
        title: words,
        isNumber: true,
        cell: (slot: number): string => grouped(counts[slot]!),
      })),
    ]}
  />
);
