/** The table behind the return of clients. */
import type { JSX } from 'preact';
import { instant, seconds } from '../../../engine/units.js';
import type { Calendar } from '../../calendar.js';
import { grouped } from '../../chart/grouped-number.js';
import type { CurvePoint } from '../figure/curve-points.js';
import { DataTable } from '../parts/data-table.js';
import { Moment } from '../parts/moment.js';
import { spreadSamples } from './spread-samples.js';

const ROWS_MAX = 41;

export type ReturnFiguresProps = {
  readonly caption: string;
  readonly points: readonly CurvePoint[];
  readonly column: string;
  readonly calendar: Calendar;
};

export const ReturnFigures = (props: ReturnFiguresProps): JSX.Element => {
  const { caption, points, column, calendar } = props;
  const shown = spreadSamples(points.length, ROWS_MAX).map((place) => points[place]!);
  return (
    <DataTable
      caption={`${caption}, ${shown.length} of ${points.length} moments`}
      rows={shown}
      columns={[
        {
          title: 'time',
          cell: ({ x }) => <Moment at={instant(seconds(x))} calendar={calendar} />,
        },
        { title: column, isNumber: true, cell: ({ y }) => grouped(y) },
      ]}
    />
  );
};
