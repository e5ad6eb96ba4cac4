/** How many nodes of which size a population needs, and what binds the answer. */
import type { ChapterRules } from './rule.js';
import {
  centralizedChapter,
  loginProfiles,
  messagingChapter,
  planningChapter,
  preferredArchitecture,
} from './sources.js';

export const sizingRules = {
  'SIZE-1': {
    status: 'P',
    statement:
      'With MDM on, clients are counted, not users, wherever SIZE-2 and SIZE-6 say units: 25,000 ' +
      'users with two clients each need the capacity of 50,000. Clients = ceil(users x clients per ' +
      'user). With MDM off, units are users.',
    source: `${messagingChapter}: note in the prerequisites.`,
  },
  'SIZE-2': {
    status: 'P',
    statement:
      'Units never exceed the capacity offered: a node without high availability offers its OVA, a ' +
      'pair with high availability offers one OVA.',
    source: `${planningChapter}: limits of nodes and redundancy groups; ${preferredArchitecture('14')}.`,
  },
  'SIZE-3': {
    status: 'P',
    statement:
      'The sessions that count (JSM-6) on each node do not exceed the limit that applies (JSM-5).',
    source: `${messagingChapter}: JSM session support per node.`,
  },
  'SIZE-4': {
    status: 'P',
    statement:
      'The sessions that count on each node are at or below the alert percentage (JSM-7) of the ' +
      'limit that applies.',
    source: `${messagingChapter}: alert value in RTMT.`,
  },
  'SIZE-5': {
    status: 'D',
    statement:
      "When one node is lost, the survivor's sessions do not exceed its full limit (HA-11).",
    source: `Derived from ${messagingChapter}: JSM session support per node, with and without high availability.`,
  },
  'SIZE-6': {
    status: 'P',
    statement:
      'A cluster has at most 6 nodes, 3 subclusters and 75,000 units; a node at most 25,000; with ' +
      'high availability a subcluster at most 25,000. What exceeds that needs more clusters, each ' +
      'of 15K OVAs at least.',
    source: `${planningChapter}; ${centralizedChapter}.`,
  },
  'SIZE-7': {
    status: 'P',
    statement:
      'Fewer, larger nodes are preferred: two for 5,000 rather than five for 2,000. Among plans ' +
      'with equally many nodes the one with the least vCPU wins, then the one with the least vRAM ' +
      '(A). A plan uses one OVA size throughout, and spreads units and sessions evenly (A).',
    source: `${planningChapter}: recommendations on the number of nodes. Order of preference and even spread chosen by impsim.`,
  },
  'SIZE-8': {
    status: 'P',
    statement:
      'Advice, enforced on request: MDM, persistent chat, archiving, managed file transfer and ' +
      'centralized deployments want the 15K OVA or a larger one even for 5,000 users; for ' +
      'centralized deployments 25K is recommended.',
    source: `${preferredArchitecture('14')}; ${centralizedChapter}.`,
  },
  'SIZE-9': {
    status: 'P',
    statement:
      'VM templates give vCPU, vRAM and vDisk by release. Release 15: 5K 2 vCPU, 10 GB; 15K 4, ' +
      '14 GB; 25K 6, 18 GB; vDisk 2 x 80 GB each. Up to 14: 5K 2 vCPU, 4 GB; 15K 4, 8 GB; 25K 6, ' +
      '16 GB; vDisk is not published. Plans use 5K, 15K and 25K.',
    source: `Installation Guide for Cisco Unified Communications Manager and the IM and Presence Service, Release 15, Planning the Installation; up to 14 the headings of ${loginProfiles}.`,
  },
  'SIZE-10': {
    status: 'D',
    statement:
      'Every answer names the rule that binds: the one that needs the most nodes, of several the ' +
      'one with the least slack, where slack = (available - required) / available. It gives each ' +
      "rule's formula with its numbers, slack, source and status, and the rule that would bind next.",
    source: 'Derived from SIZE-2 to SIZE-6, each of which asks for a number of nodes.',
  },
  'SIZE-11': {
    status: 'D',
    statement:
      'The answer gives the settings that go with the plan: the re-login limits to enter (HA-8) ' +
      'and in effect (HA-5), and the alert percentage to enter in RTMT: 80, or 40 under ' +
      'active-active high availability.',
    source: 'Derived from HA-5, HA-8 and JSM-7.',
  },
  'SIZE-12': {
    status: 'P',
    statement:
      'Extension Mobility: the logins of the busiest minute stay within EM-8 for the number of ' +
      'Extension Mobility nodes. The figure for one node is published; for more it is assumed (A).',
    source: `${preferredArchitecture('12.x')}; ${preferredArchitecture('14')}. More than one node chosen by impsim.`,
  },
} as const satisfies ChapterRules<'SIZE'>;
