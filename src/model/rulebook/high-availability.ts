/** What happens to nodes, users and clients when a node is lost, and when it returns. */
import type { ChapterRules } from './rule.js';
import {
  availabilityChapter,
  counterChapter,
  jabberParameters,
  loginProfiles,
  messagingChapter,
  planningChapter,
  pushGuide,
} from './sources.js';

export const highAvailabilityRules = {
  'HA-1': {
    status: 'P',
    statement:
      'A subcluster (presence redundancy group) has one node or two, and high availability needs ' +
      'two. A cluster has at most 3 subclusters and 6 nodes; a node belongs to exactly one ' +
      'subcluster. Two nodes without high availability are allowed.',
    source: `${availabilityChapter}: presence redundancy groups; ${planningChapter}.`,
  },
  'HA-2': {
    status: 'P',
    statement:
      'Defaults of the Server Recovery Manager: Critical Service Delay 90 s, Initialization Keep ' +
      'Alive Timeout 120 s, Keep Alive Timeout 60 s, Keep Alive Interval 15 s, automatic fallback ' +
      'off (when on, 30 minutes after the node is healthy again), Client Re-Login Lower Limit ' +
      '120 s and Upper Limit 537 s. The two re-login limits are set for each node.',
    source: `${availabilityChapter}: Server Recovery Manager service parameters.`,
  },
  'HA-3': {
    status: 'P',
    statement:
      'Failover has three causes: the node is lost, noticed when the Keep Alive Timeout has passed ' +
      'since the failure; a critical service is down, noticed after the Critical Service Delay; ' +
      'the administrator asks for it, which works at once. Taking over and taking back last 15 s ' +
      'each (A).',
    source: `${availabilityChapter}: causes of failover. Length of taking over and back chosen by impsim.`,
  },
  'HA-4': {
    status: 'P',
    statement:
      'With MDM configured, a failover takes twice the time that these parameters specify.',
    source: `${messagingChapter}: interactions and restrictions, Server Recovery Manager.`,
  },
  'HA-5': {
    status: 'A',
    statement:
      'What MDM doubles: Keep Alive Timeout (60 s to 120 s), Critical Service Delay (90 s to ' +
      '180 s), and both re-login limits (120..537 s to 240..1,074 s). A parameter chooses ' +
      'detection, re-login, both or neither.',
    source: `Chosen by impsim; nearest evidence: ${messagingChapter}, which says twice without naming a parameter.`,
  },
  'HA-6': {
    status: 'P',
    statement:
      "Node states and their reasons are those of the guide's table of states, causes and " +
      'recommended actions. SRMState: 0 Unknown, 1 Initializing, 2 Idle, 3 Active Normal, 4 Backup ' +
      'Activated, 5 Taking Over, 6 Taking Back, 7 Failing Over, 8 Failed Over, 9 Failed Over ' +
      'Affected Service, 10 Falling Back, 11 Failed, 12 Down State. Falling Back and Taking Back ' +
      'follow that table, not the definitions of the states: during fallback the node that gets ' +
      'its users back is Taking Back, the one that returns them is Falling Back.',
    source: `${availabilityChapter}: node states and causes; ${counterChapter}: Cisco Server Recovery Manager.`,
  },
  'HA-7': {
    status: 'P',
    statement:
      "A failed node's client sessions end at the failure. Each of its clients signs in after a " +
      'random time between the lower and the upper re-login limit (uniform: A), counted from the ' +
      'loss of its session (A), on the node that then serves its user; an attempt while no node ' +
      'does fails, and the client draws again (A). A client whose lid is closed stays away. ' +
      'Automatic sign-in restores mode and presence and stamps nothing (A).',
    source: `${availabilityChapter}: client re-login limits. What is marked chosen by impsim.`,
  },
  'HA-8': {
    status: 'D',
    statement:
      'The recommended upper re-login limit is 120 + round_half_up(users / rate) seconds. Users are ' +
      'users, never clients: those of the busier node in active-active, those of the whole ' +
      'subcluster in active-standby. Rates in users a second, active-active: 500 1.5, 1K 3, 2K 3, ' +
      '5K 6, 15K 15, 25K 9. Active-standby, same order, from 12.5SU3: 1.5, 3, 3, 3, 6, 8; to ' +
      '12.5SU2: 1.5, 3, 3, 6, 15, 16. The administrator enters this value undoubled; the value in ' +
      'effect (HA-5) is printed beside it. Of the 256 rows that the vendor prints 7 are slips; ' +
      'they are listed, not imitated.',
    source: `Derived from the tables of ${loginProfiles}, and of the same chapter for 12.5(1) to 12.5(1)SU2: the formula gives every printed row but the slips.`,
  },
  'HA-9': {
    status: 'D',
    statement:
      'A push-enabled client in the background cannot sign in by itself. The surviving node ' +
      'rebuilds a phantom session for each such client, at a rate of 7,500 in 15 minutes for the ' +
      'node, whether it serves one home or two (A; ' +
      'published: 10 to 20 minutes for a 15K pair), and does so again at fallback. The phantom ' +
      'lasts until the client comes back, when it becomes a client session.',
    source: `Derived from ${availabilityChapter}: high availability for push; ${pushGuide}; phantom sessions in ${messagingChapter}. Rate chosen by impsim.`,
  },
  'HA-10': {
    status: 'P',
    statement:
      'Fallback, by request or automatic, moves the users back to their own node; their clients ' +
      'are disconnected and sign in again under HA-7.',
    source: `${availabilityChapter}: fallback.`,
  },
  'HA-11': {
    status: 'D',
    statement:
      "A survivor that carries its peer's users is judged against its full limit (JSM-4); its " +
      'percentage of the limit under high availability is reported too. An alert in that time is ' +
      'expected: it is raised, and marked as raised during failover.',
    source: `Derived from ${messagingChapter}: the 50 % holds back half a node for the users of its peer.`,
  },
  'HA-12': {
    status: 'P',
    statement:
      'From release 14 on a client can hold a standby dual connection (off by default): an ' +
      'inactive second session on the backup node, activated 120 s after failover.',
    source: `${availabilityChapter}: dual connections; ${jabberParameters}: EnableDualConnections, Inactive_Connection_Activation_Timer.`,
  },
} as const satisfies ChapterRules<'HA'>;
