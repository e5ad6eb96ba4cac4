/** What flushed buffers over time: bars, a colour for each reason; what `flushes.png` draws. */
import type { JSX } from 'preact';
import { formatDuration } from '../../../engine/duration-text.js';
import { inSeconds, instant, seconds } from '../../../engine/units.js';
import { flushBarsOf, type FlushBars } from '../../chart/flush-bars.js';
import { grouped } from '../../chart/grouped-number.js';
import { secondsOf } from '../../chart/panel.js';
import { shortTime } from '../../chart/short-time.js';
import { Bars, type PlotBar } from '../figure/bars.js';
import { Plot } from '../figure/plot.js';
import type { Meaning } from '../figure/meaning.js';
import { Because } from '../parts/because.js';
import { DataTable } from '../parts/data-table.js';
import { Moment } from '../parts/moment.js';
import { amountAxis } from './amount-axis.js';
import { PLOT_HEIGHT, type RatePlotsProps } from './rate-plots.js';
import { timeAxis } from './time-axis.js';

type Calendar = RatePlotsProps['calendar'];

export const FlushPlot = ({
  measured,
  calendar,
  rightTexts,
}: RatePlotsProps): JSX.Element | undefined => {
  const flushes = flushBarsOf(measured);
  if (flushes === undefined) return undefined;
  const { reasons, slot, most } = flushes;
  const bars = plotBarsOf(flushes, { end: secondsOf(measured.endedAt), calendar });
  return (
    <Plot
      caption={
        <>
          Buffer flushes <span class="source">on all nodes, by reason</span>
        </>
      }
      label="Buffer flushes over time, by reason, on all nodes"
      x={timeAxis(measured.endedAt, calendar)}
      y={amountAxis([most], `flushes in ${formatDuration(slot)}`)}
      areaHeight={PLOT_HEIGHT}
      rightTexts={rightTexts}
      legend={reasons.map(({ because, total }, place) => ({
        form: 'bar',
        means: meaningOf(place),
        words: `${because.says}: ${grouped(total)}`,
      }))}
      draw={(space) => <Bars space={space} bars={bars} />}
      notes={<Reasons flushes={flushes} />}
      figures={<Figures flushes={flushes} calendar={calendar} />}
    />
  );
};

const meanings: readonly Meaning[] = ['first-part', 'second-part', 'third-part', 'fourth-part'];

const meaningOf = (place: number): Meaning => meanings[place % meanings.length]!;

/** A slot of none has no bar; the last one ends with the run. */
export const plotBarsOf = (
  flushes: FlushBars,
  { end, calendar }: { readonly end: number; readonly calendar: Calendar },
): readonly PlotBar[] =>
  flushes.reasons.flatMap(({ because, stacked }, place) =>
    stacked.flatMap(({ x }, at): readonly PlotBar[] => {
      const value = countOf(flushes, place, at);
      const base = flushes.reasons[place - 1]?.stacked[at]?.y ?? 0;
      const to = Math.min(end, x + inSeconds(flushes.slot));
      const says = `${grouped(value)} from ${shortTime(instant(seconds(x)), calendar)}: ${because.says}`;
      return value === 0 ? [] : [{ from: x, to, value, base, means: meaningOf(place), says }];
    }),
  );

/** Of one slot for one reason alone. */
const countOf = ({ reasons }: FlushBars, reason: number, slot: number): number =>
  reasons[reason]!.stacked[slot]!.y - (reasons[reason - 1]?.stacked[slot]?.y ?? 0);

/** The rules, which a legend has no room for. */
const Reasons = ({ flushes: { reasons } }: { readonly flushes: FlushBars }): JSX.Element => (
  <ul class="windows">
    {reasons.map(({ because, total }) => (
      <li>
        <Because reason={because} />: {grouped(total)}
      </li>
    ))}
  </ul>
);

const Figures = ({
  flushes,
  calendar,
}: {
  readonly flushes: FlushBars;
  readonly calendar: Calendar;
}): JSX.Element => (
  <DataTable
    caption={`Buffer flushes in each ${formatDuration(flushes.slot)}`}
    rows={[...(flushes.reasons[0]?.stacked ?? []).entries()]}
    columns={[
      {
        title: 'from',
        cell: ([, { x }]) => <Moment at={instant(seconds(x))} calendar={calendar} />,
      },
      ...flushes.reasons.map(({ because }, place) => ({
        title: because.says,
        isNumber: true,
        cell: ([slot]: readonly [number, unknown]): string =>
          grouped(countOf(flushes, place, slot)),
      })),
    ]}
  />
);
