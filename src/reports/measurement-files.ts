/** The files that say what was measured of a run, by their names; the picture is made apart. */
import type { UserId } from '../model/devices/identifiers.js';
import type { Measured } from '../scenarios/measure/measured.js';
import { alertsCsv } from './alerts-csv.js';
import type { Calendar } from './calendar.js';
import { capacityCsv } from './capacity-csv.js';
import type { OutputFile } from './output-folder.js';
import { perfmonCsv } from './perfmon-csv.js';
import { userSessionsCsv, userSessionsDetailCsv } from './user-sessions-csv.js';

/**
 * A node's name stands in the names of its files as it is: a scenario takes only letters, digits,
 * `.`, `_` and `-`, and no two names that a disk could take for one.
 */
export const measurementFiles = (
  measured: Measured,
  calendar: Calendar,
  userName: (user: UserId) => string,
): readonly OutputFile[] => [
  { name: 'capacity.csv', content: capacityCsv(measured, calendar) },
  {
    name: 'user-sessions.csv',
    content: userSessionsCsv(measured.userSessions, measured.topology, calendar),
  },
  ...measured.nodes.map(({ node, name }) => ({
    name: `user-sessions-${name}.csv`,
    content: userSessionsDetailCsv(measured.userSessions.nodes[node]!, userName),
  })),
  { name: 'alerts.csv', content: alertsCsv(measured, calendar) },
  ...measured.nodes.map((node) => ({
    name: `perfmon-${node.name}.csv`,
    content: perfmonCsv(measured, node, calendar),
  })),
];
