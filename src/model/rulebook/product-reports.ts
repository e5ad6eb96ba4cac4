/** The reports and counter files that the product itself has, and ours in their form. */
import type { ChapterRules } from './rule.js';
import { messagingChapter, monitoringChapter, releaseNotes } from './sources.js';

export const productReportRules = {
  'REP-1': {
    status: 'P',
    statement:
      'The user sessions report has the levels cluster, subcluster and node. It gives presence ' +
      'redundancy group, node name, count of users logged in from one or more devices, total ' +
      'number of sessions (client sessions only: A), and date and time of generation, as CSV.',
    source: `${messagingChapter}: user sessions report; ${releaseNotes('12.5(1)SU2')}. The kind of session counted chosen by impsim.`,
  },
  'REP-2': {
    status: 'P',
    statement:
      "The report's detail for a node has one row a user, with the number of sessions and the " +
      'device types as DEV-2 shows them, as CSV.',
    source: `${messagingChapter}: user sessions report, detail of a node.`,
  },
  'REP-3': {
    status: 'A',
    statement:
      'Columns of the report, in order: Level, Presence Redundancy Group, Node Name, Count of users ' +
      'logged in from one or more devices, Total number of sessions, Generated at. Columns of the ' +
      'detail: User ID, Number of sessions, Device types. Times are ISO 8601 in UTC. The report is ' +
      'ready at once; in the product it takes two minutes or more (P).',
    source: `Chosen by impsim: no column order is published; nearest evidence: ${messagingChapter}, user sessions report.`,
  },
  'REP-4': {
    status: 'A',
    statement:
      'Counters are written as performance-monitor CSV: header `(PDH-CSV 4.0)`, columns ' +
      '`\\\\node\\object\\counter`, a row every 15 s, so that the tools with which people open the ' +
      "product's logs open these.",
    source: `Chosen by impsim; nearest evidence: ${monitoringChapter}, logs in the form of the Windows performance tool.`,
  },
} as const satisfies ChapterRules<'REP'>;
