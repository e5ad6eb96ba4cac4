/** The sessions that a node holds, the limit on them, and the alert that watches it. */
import type { ChapterRules } from './rule.js';
import {
  alertChapter,
  counterChapter,
  messagingChapter,
  monitoringChapter,
  releaseNotes,
} from './sources.js';

export const jsmSessionRules = {
  'JSM-1': {
    status: 'P',
    statement:
      'A node holds four kinds of JSM session: composed, one for each user assigned to it; client, ' +
      'one for each signed-in client, on-premises or off; phantom, for push-enabled users, made for ' +
      'failover and absent in normal running; hybrid, one for each Spark interop user.',
    source: `${messagingChapter}: device capacity monitoring.`,
  },
  'JSM-2': {
    status: 'P',
    statement:
      'Worked figure: a node with 100 assigned users, of whom 50 are signed out, 40 use one client ' +
      'and 10 use two, holds 160 sessions, the 100 composed ones included.',
    source: `${monitoringChapter}: JSM session counters.`,
  },
  'JSM-3': {
    status: 'P',
    statement:
      'The counters are JsmClientSessionsActive, JsmPhantomSessionsActive, JsmHybridSessionsActive ' +
      "and JSMSessionsExceedsThreshold, as the administration guide names them. RTMT's names stand " +
      'beside them: JsmSessionsClient, JsmSessionsPhantom, JsmSessionsHybrid, JsmSessionsTotal, ' +
      'JsmSessionsComposed.',
    source: `${messagingChapter}: device capacity monitoring; ${counterChapter}: Cisco XCP JSM.`,
  },
  'JSM-4': {
    status: 'P',
    statement:
      'The full limit of a node is 1.5 times its OVA: 7,500 sessions for 5K, 22,500 for 15K, ' +
      '37,500 for 25K.',
    source: `${messagingChapter}: JSM session support per node.`,
  },
  'JSM-5': {
    status: 'P',
    statement:
      'Where high availability is on and both nodes are active (active-active), the limit that ' +
      'applies to each node is 50 % of its full limit: 3,750, 11,250, 18,750. In active-standby ' +
      'the full limit applies to the active node (A).',
    source: `${messagingChapter}: note on JSM session support per node. Active-standby chosen by impsim.`,
  },
  'JSM-6': {
    status: 'D',
    statement:
      'The sessions that count are client + phantom + hybrid; composed sessions and inactive dual ' +
      'sessions do not count. JSMSessionsExceedsThreshold is 100 x that sum / full limit (JSM-4) in every ' +
      'state of high availability, as the product computes it. Every report and metric gives ' +
      'beside it `percent`, the percentage of the limit that applies (JSM-5).',
    source: `Derived from JsmSessionsTotal and JsmSessionsMaxTotalPtg, defined over non-composed sessions in ${counterChapter}, and from ${messagingChapter}: threshold computed from session counters and OVA size.`,
  },
  'JSM-7': {
    status: 'P',
    statement:
      'The alert, enabled by default, is raised when sessions have been strictly above 80 % of the ' +
      'limit that applies for 10 minutes without a break. Under active-active high availability ' +
      'that is 40 % on the counter; the administrator has to enter it, and is assumed to have done ' +
      'so (A, a switch: an alert left at 80 shows what is then missed). The alert repeats every 10 ' +
      'minutes while the excess lasts. A value that falls at the very instant at which the alert ' +
      'is due prevents it (TIME-1). The alert clears when the value is back at or below the ' +
      'percentage (A). Percentage, duration, frequency and daily schedule (UTC) can be set, as in ' +
      'RTMT.',
    source: `${messagingChapter}: alert value in RTMT; ${alertChapter}: alert properties. The 40 % is derived from both; clearing chosen by impsim.`,
  },
  'JSM-8': {
    status: 'P',
    statement:
      'With an alert comes the advice to look at memory and CPU of the node, which are not modelled ' +
      '(the advice says so), and, if they exceed their limits too, to move users to other nodes. ' +
      'The product balances nothing by itself; the planner offers a plan of moves.',
    source: `${messagingChapter}: proposed action.`,
  },
  'JSM-9': {
    status: 'A',
    statement:
      'OVAs for 500, 1K and 2K users exist as profiles; for them the factor 1.5 is extrapolated, ' +
      'and marked as such.',
    source: `Chosen by impsim; nearest evidence: ${messagingChapter}, whose table begins at the 5K OVA.`,
  },
  'JSM-10': {
    status: 'P',
    statement:
      'The JSM counters and the alert came with 12.5SU1, the user sessions report with 12.5SU2. ' +
      'Under an older release they are computed all the same, and marked as absent from that release.',
    source: `${releaseNotes('12.5(1)SU1')}; ${releaseNotes('12.5(1)SU2')}.`,
  },
} as const satisfies ChapterRules<'JSM'>;
