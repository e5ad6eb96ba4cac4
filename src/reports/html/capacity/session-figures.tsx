/** The table behind the sessions of a node. */
import type { JSX } from 'preact';
import { nodeStates } from '../../../model/ha/node-state.js';
import type { Measured, MeasuredNode } from '../../../scenarios/measure/measured.js';
import { nodeStateWords } from '../../../scenarios/replay/node-wording.js';
import type { Calendar } from '../../calendar.js';
import { grouped } from '../../chart/grouped-number.js';
import { DataTable } from '../parts/data-table.js';
import { Moment } from '../parts/moment.js';
import { spreadSamples } from './spread-samples.js';

/** As many as fit on a page. */
const ROWS_MAX = 49;

export type SessionFiguresProps = {
  readonly node: MeasuredNode;
  readonly measured: Measured;
  readonly calendar: Calendar;
};

export const SessionFigures = ({ node, measured, calendar }: SessionFiguresProps): JSX.Element => {
  const { capacity } = measured;
  const rows = spreadSamples(capacity.samples, ROWS_MAX);
  const isPart = rows.length < capacity.samples;
  return (
    <DataTable
      caption={`Sessions on ${node.name}${isPart ? `, ${rows.length} of ${capacity.samples} samples; all are in capacity.csv` : ''}`}
      rows={rows}
      columns={[
        {
          title: 'time',
          cell: (sample) => <Moment at={capacity.instantOf(sample)} calendar={calendar} />,
        },
        {
          title: 'state',
          cell: (sample) =>
            nodeStateWords[nodeStates[capacity.valueOf(sample, node.node, 'state')]!],
        },
        {
          title: 'sessions that count',
          isNumber: true,
          cell: (sample) => grouped(capacity.valueOf(sample, node.node, 'counted')),
        },
        {
          title: '% of the limit',
          isNumber: true,
          cell: (sample) => grouped(capacity.valueOf(sample, node.node, 'percent')),
        },
        {
          title: 'clients waiting',
          isNumber: true,
          cell: (sample) => grouped(capacity.valueOf(sample, node.node, 'waiting')),
        },
      ]}
    />
  );
};
