/** The table behind the return of clients. */
import type { JSX } from 'preact';
import { instant, seconds } from '../../../engine/units.js';
import type { Calendar } from '../../calendar.js';
import { grouped } from '../../chart/grouped-number.js';
import { DataTable } from '../parts/data-table.js';
import type { ReturnCurve } from './return-curves.js';
import { spreadSamples } from './spread-samples.js';

const ROWS_MAX = 41;

export type ReturnFiguresProps = { readonly curve: ReturnCurve; readonly calendar: Calendar };

export const ReturnFigures = ({ curve, calendar }: ReturnFiguresProps): JSX.Element => {
  const { total, backOn, lostAt } = curve;
  const points = spreadSamples(total.length, ROWS_MAX).map((place) => total[place]!);
  return (
    <DataTable
      caption={`Clients back on ${backOn.name} after ${calendar.iso(lostAt)}, ${points.length} of ${total.length} seconds`}
      rows={points}
      columns={[
        { title: 'time', cell: ({ x }) => calendar.iso(instant(seconds(x))) },
        { title: 'clients that are back', isNumber: true, cell: ({ y }) => grouped(y) },
      ]}
    />
  );
};
