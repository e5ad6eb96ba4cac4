/** What all nodes together did over time: logins and messages a second. */
import type { JSX } from 'preact';
import { instant, seconds } from '../../../engine/units.js';
import type { Measured } from '../../../scenarios/measure/measured.js';
import type { Calendar } from '../../calendar.js';
import { grouped } from '../../chart/grouped-number.js';
import type { CurvePoint } from '../figure/curve-points.js';
import type { Meaning } from '../figure/meaning.js';
import { Plot } from '../figure/plot.js';
import { StepLine } from '../figure/step-line.js';
import { DataTable } from '../parts/data-table.js';
import { Moment } from '../parts/moment.js';
import { amountAxis } from './amount-axis.js';
import { ratesOf } from './sample-rates.js';
import { spreadSamples } from './spread-samples.js';
import { timeAxis } from './time-axis.js';

export type RatePlotsProps = {
  readonly measured: Measured;
  readonly calendar: Calendar;
  /** What stands at the right of the plots above, so that the axes of all are one. */
  readonly rightTexts: readonly string[];
};

/** What never happened has no plot. */
export const RatePlots = ({ measured, calendar, rightTexts }: RatePlotsProps): JSX.Element => {
  const curves: readonly Curves[] = [
    {
      caption: 'Logins a second',
      unit: 'logins a second, between two samples',
      lines: [{ points: ratesOf('logins', measured), means: 'sessions', words: 'logins' }],
    },
    {
      caption: 'Messages a second',
      unit: 'messages a second, between two samples',
      lines: [{ points: ratesOf('messages', measured), means: 'sessions', words: 'messages' }],
    },
  ];
  return (
    <>
      {curves
        .filter(({ lines }) => lines.some(({ points }) => points.some(({ y }) => y > 0)))
        .map((each) => (
          <RatePlot curves={each} measured={measured} calendar={calendar} rightTexts={rightTexts} />
        ))}
    </>
  );
};

type Curve = {
  readonly points: readonly CurvePoint[];
  readonly means: Meaning;
  readonly words: string;
};

/** Curves of one quantity, of the same moments. */
type Curves = { readonly caption: string; readonly unit: string; readonly lines: readonly Curve[] };

/** Of what is less than a node's sessions. */
export const PLOT_HEIGHT = 120;

const RatePlot = ({
  curves: { caption, unit, lines },
  measured,
  calendar,
  rightTexts,
}: RatePlotsProps & { readonly curves: Curves }): JSX.Element => (
  <Plot
    caption={
      <>
        {caption} <span class="source">on all nodes</span>
      </>
    }
    label={`${caption} over time, on all nodes`}
    x={timeAxis(measured.endedAt, calendar)}
    y={amountAxis(
      lines.flatMap(({ points }) => points.map(({ y }) => y)),
      unit,
    )}
    areaHeight={PLOT_HEIGHT}
    rightTexts={rightTexts}
    legend={lines.map(({ means, words }) => ({ form: 'line', means, words }))}
    draw={(space) =>
      lines.map(({ points, means }, place) => (
        <StepLine space={space} points={points} means={means} isFilled={place === 0} />
      ))
    }
    figures={<Figures caption={caption} lines={lines} calendar={calendar} />}
  />
);

const ROWS_MAX = 49;

const Figures = ({
  caption,
  lines,
  calendar,
}: Pick<Curves, 'caption' | 'lines'> & { readonly calendar: Calendar }): JSX.Element => {
  const moments = lines[0]?.points ?? [];
  const rows = spreadSamples(moments.length, ROWS_MAX);
  return (
    <DataTable
      caption={`${caption}, ${rows.length} of ${moments.length} samples; all are in capacity.csv`}
      rows={rows}
      columns={[
        {
          title: 'from',
          cell: (row) => <Moment at={instant(seconds(moments[row]!.x))} calendar={calendar} />,
        },
        ...lines.map(({ points, words }) => ({
          title: words,
          isNumber: true,
          cell: (row: number): string => grouped(points[row]!.y),
        })),
      ]}
    />
  );
};
