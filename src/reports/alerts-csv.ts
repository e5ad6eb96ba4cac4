/** `alerts.csv`: every JSM alert that was raised, repeated or cleared, in the order of time. */
import type { Measured } from '../scenarios/measure/measured.js';
import type { Calendar } from './calendar.js';
import { csvText } from './csv-text.js';
import { percentCell } from './percent-cell.js';
import { alertWords } from './alert-words.js';

const header = [
  'Time',
  'Alert',
  'Node',
  'Event',
  'Sessions that count',
  'Percent',
  'JSMSessionsExceedsThreshold',
  'During',
  'Rule',
  'Reason',
];

export const alertsCsv = ({ alerts, nodes }: Measured, calendar: Calendar): string =>
  csvText(
    header,
    alerts.map(({ at, name, node, what, sessions, percent, counter, during, because }) => [
      calendar.iso(at),
      name,
      nodes[node]!.name,
      alertWords[what],
      sessions,
      percentCell(percent),
      percentCell(counter),
      during,
      because.rule,
      because.says,
    ]),
  );
