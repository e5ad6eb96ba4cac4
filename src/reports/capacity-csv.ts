/** `capacity.csv`: the samples of a run, one row a node and sample. */
import { nodeStates } from '../model/ha/node-state.js';
import type { NodeId } from '../model/devices/identifiers.js';
import { mdmCounters } from '../model/mdm/mdm-counters.js';
import type { Measured } from '../scenarios/measure/measured.js';
import type { SampleColumn } from '../scenarios/measure/sample-table.js';
import { nodeStateWords } from '../scenarios/replay/node-wording.js';
import type { Calendar } from './calendar.js';
import { csvText, type Cell } from './csv-text.js';
import { percentCell } from './percent-cell.js';

const header = [
  'Time',
  'Subcluster',
  'Node',
  'State',
  'Client sessions',
  'Phantom sessions',
  'Hybrid sessions',
  'Composed sessions',
  'Inactive sessions',
  'Sessions that count',
  'Limit that applies',
  'Full limit',
  'Alert line',
  'Percent',
  'JSMSessionsExceedsThreshold',
  ...mdmCounters,
  'Logins',
  'Messages',
  'Packets lost',
  'Clients waiting',
];

export const capacityCsv = (measured: Measured, calendar: Calendar): string =>
  csvText(header, rowsOf(measured, calendar));

function* rowsOf(
  { capacity, nodes, topology }: Measured,
  calendar: Calendar,
): Generator<readonly Cell[]> {
  for (let sample = 0; sample < capacity.samples; sample += 1) {
    const time = calendar.iso(capacity.instantOf(sample));
    for (const { node, name, subcluster, limit, fullLimit, alertLine } of nodes) {
      const value = valuesOf(capacity, sample, node);
      yield [
        time,
        topology.subclusters[subcluster]!.name,
        name,
        nodeStateWords[nodeStates[value('state')]!],
        value('client'),
        value('phantom'),
        value('hybrid'),
        value('composed'),
        value('inactive'),
        value('counted'),
        limit,
        fullLimit,
        alertLine,
        percentCell(value('percent')),
        percentCell(value('counter')),
        ...mdmCounters.map(value),
        value('logins'),
        value('messages'),
        value('packetsLost'),
        value('waiting'),
      ];
    }
  }
}

const valuesOf =
  (capacity: Measured['capacity'], sample: number, node: NodeId) =>
  (column: SampleColumn): number =>
    capacity.valueOf(sample, node, column);
