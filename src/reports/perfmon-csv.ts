/**
 * `perfmon-NODE.csv`: the counters of a node as performance-monitor CSV (REP-4), so that the tools
 * with which people open the product's logs open it. Every cell stands in quotes, as there.
 */
import type { JsmCounter } from '../model/jsm/jsm-counters.js';
import { mdmCounters, type MdmCounter } from '../model/mdm/mdm-counters.js';
import type { Measured, MeasuredNode } from '../scenarios/measure/measured.js';
import type { SampleColumn } from '../scenarios/measure/sample-table.js';
import type { Calendar } from './calendar.js';
import { csvText } from './csv-text.js';
import { percentCell } from './percent-cell.js';

/** What the first cell of such a file says: its form, the time zone, and minutes west of UTC. */
const FIRST_CELL = '(PDH-CSV 4.0) (UTC)(0)';

/** A counter as performance monitors name it, and the column of a sample that it shows. */
export type NodeCounter = {
  readonly object: string;
  readonly name: string;
  readonly column: SampleColumn;
};

const jsm = (name: JsmCounter, column: SampleColumn): NodeCounter => ({
  object: 'Cisco XCP JSM',
  name,
  column,
});

/** Of each node; of JSM both generations of names (JSM-3). */
export const nodeCounters: readonly NodeCounter[] = [
  jsm('JsmClientSessionsActive', 'client'),
  jsm('JsmPhantomSessionsActive', 'phantom'),
  jsm('JsmHybridSessionsActive', 'hybrid'),
  jsm('JSMSessionsExceedsThreshold', 'counter'),
  jsm('JsmSessionsClient', 'client'),
  jsm('JsmSessionsClientInactive', 'inactive'),
  jsm('JsmSessionsPhantom', 'phantom'),
  jsm('JsmSessionsHybrid', 'hybrid'),
  jsm('JsmSessionsComposed', 'composed'),
  jsm('JsmSessionsTotal', 'counted'),
  jsm('JsmSessionsMaxTotalPtg', 'counter'),
  ...mdmCounters.map((name: MdmCounter) => ({
    object: 'Cisco XCP MDM Counters',
    name,
    column: name,
  })),
  { object: 'Cisco Server Recovery Manager', name: 'SRMState', column: 'state' },
];

export const perfmonCsv = (
  { perfmon }: Measured,
  { node, name }: MeasuredNode,
  calendar: Calendar,
): string => {
  const header = [
    FIRST_CELL,
    ...nodeCounters.map((counter) => `\\\\${name}\\${counter.object}\\${counter.name}`),
  ];
  const rows = Array.from({ length: perfmon.samples }, (_, sample) => [
    calendar.perfmon(perfmon.instantOf(sample)),
    ...nodeCounters.map(({ column }) => cellOf(column, perfmon.valueOf(sample, node, column))),
  ]);
  return csvText(header, rows, { quoted: true });
};

const cellOf = (column: SampleColumn, value: number): number =>
  column === 'counter' ? percentCell(value) : value;
