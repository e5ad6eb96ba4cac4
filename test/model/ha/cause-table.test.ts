/** Every row of the vendor's table of node states and causes that docs/failover.md lists as reachable. */
import { describe, expect, it } from 'vitest';
import { seconds } from '../../../src/engine/units.js';
import { tracePair, type PairCircumstances, type PairScript } from '../../support/node-watch.js';

/** Seconds until a failure is noticed. */
type Delays = { readonly lost: number; readonly service: number };

type Row = {
  readonly row: string;
  readonly script: PairScript;
  readonly until?: number;
  readonly settings?: Omit<PairCircumstances, 'mdm' | 'until'>;
  readonly shows: (delays: Delays) => readonly string[];
};

const NORMAL = 'normal normal, normal normal';
const failedOverByRequest = [
  '10 failing-over on-admin-request, taking-over on-admin-request',
  '25 idle on-admin-request, running-in-backup-mode on-admin-request',
];
const failedOverByService = ({ service }: Delays): readonly string[] => [
  `${10 + service} failing-over critical-service-down, taking-over critical-service-down`,
  `${25 + service} failed-over-critical-services-not-running critical-service-down, running-in-backup-mode critical-service-down`,
];
const inFailedMode = (at: number, reason: string): string =>
  `${at} running-in-failed-mode ${reason}, running-in-failed-mode ${reason}`;

const onRequest: readonly Row[] = [
  { row: 'healthy', script: [], shows: () => [] },
  {
    row: 'failover and fallback on request',
    script: [
      [10, '1 fails over'],
      [100, '1 falls back'],
    ],
    shows: () => [
      ...failedOverByRequest,
      '100 taking-back on-admin-request, falling-back on-admin-request',
      `115 ${NORMAL}`,
    ],
  },
  {
    row: 'node 1 restarts while it is idle',
    script: [
      [10, '1 fails over'],
      [100, '1 fails node-lost'],
      [130, '1 recovers'],
    ],
    shows: () => [
      ...failedOverByRequest,
      '100 down unknown, running-in-backup-mode on-admin-request',
      '130 initializing initialization, running-in-backup-mode on-admin-request',
      '145 idle initialization, running-in-backup-mode on-admin-request',
    ],
  },
  {
    row: 'both restart after a failover on request',
    script: [
      [10, '1 fails over'],
      [100, '1 fails node-lost'],
      [100, '2 fails power-lost'],
      [130, '1 recovers'],
      [130, '2 recovers'],
    ],
    shows: () => [
      ...failedOverByRequest,
      '100 down unknown, down unknown',
      '130 initializing initialization, initializing initialization',
      '145 idle initialization, running-in-backup-mode initialization',
    ],
  },
  {
    row: 'node 2 restarts after a failover on request',
    script: [
      [10, '1 fails over'],
      [100, '2 fails node-lost'],
      [130, '2 recovers'],
    ],
    shows: () => [
      ...failedOverByRequest,
      '100 idle on-admin-request, down unknown',
      '130 idle on-admin-request, initializing initialization',
      '145 idle on-admin-request, running-in-backup-mode initialization',
    ],
  },
  {
    row: 'node 2 restarts as it takes over',
    script: [
      [10, '1 fails over'],
      [15, '2 fails node-lost'],
      [20, '2 recovers'],
    ],
    shows: () => [
      '10 failing-over on-admin-request, taking-over on-admin-request',
      '15 failing-over on-admin-request, down unknown',
      '20 failing-over on-admin-request, initializing initialization',
      '35 failing-over on-admin-request, taking-over initialization',
      '50 idle on-admin-request, running-in-backup-mode initialization',
    ],
  },
  {
    row: 'node 1 restarts as it takes back',
    script: [
      [10, '1 fails over'],
      [100, '1 falls back'],
      [105, '1 fails node-lost'],
      [110, '1 recovers'],
    ],
    shows: () => [
      ...failedOverByRequest,
      '100 taking-back on-admin-request, falling-back on-admin-request',
      '105 down unknown, falling-back on-admin-request',
      '110 taking-back initialization, falling-back on-admin-request',
      `125 ${NORMAL}`,
    ],
  },
  {
    row: 'automatic fallback',
    settings: { automaticFallback: true },
    until: 2_900,
    script: [
      [10, '1 fails critical-service'],
      [1_000, '1 recovers'],
    ],
    shows: (delays) => [
      ...failedOverByService(delays),
      '1000 failed-over critical-service-down, running-in-backup-mode critical-service-down',
      '2800 taking-back automatic-fallback, falling-back automatic-fallback',
      `2815 ${NORMAL}`,
    ],
  },
];

const byFailure: readonly Row[] = [
  {
    row: 'node 1 is lost, and starts again',
    script: [
      [10, '1 fails node-lost'],
      [500, '1 recovers'],
    ],
    shows: ({ lost }) => [
      '10 down unknown, normal normal',
      `${10 + lost} down unknown, taking-over peer-down`,
      `${25 + lost} down unknown, running-in-backup-mode peer-down`,
      '500 initializing initialization, running-in-backup-mode peer-down',
      '515 failed-over initialization, running-in-backup-mode peer-down',
    ],
  },
  {
    row: 'node 1 loses its power',
    script: [[10, '1 fails power-lost']],
    shows: ({ lost }) => [
      '10 down unknown, normal normal',
      `${10 + lost} down unknown, taking-over peer-reboot`,
      `${25 + lost} down unknown, running-in-backup-mode peer-reboot`,
    ],
  },
  {
    row: 'the database of node 1 fails',
    script: [[10, '1 fails database']],
    shows: ({ service }) => [
      `${10 + service} failing-over database-failure, taking-over database-failure`,
      `${25 + service} failed-over-critical-services-not-running database-failure, running-in-backup-mode database-failure`,
    ],
  },
  {
    row: 'node 1 is sent its users while its service is down, then the pair is recovered',
    script: [
      [10, '1 fails critical-service'],
      [500, '1 falls back'],
      [550, '1 recovers'],
      [600, '1 is recovered with its peer'],
    ],
    shows: (delays) => [
      ...failedOverByService(delays),
      '500 taking-back on-admin-request, falling-back on-admin-request',
      inFailedMode(515, 'start-of-critical-services-failed'),
      '600 initializing initialization, initializing initialization',
      `615 ${NORMAL}`,
    ],
  },
  {
    row: 'a service fails while node 1 takes back',
    script: [
      [10, '1 fails over'],
      [100, '1 falls back'],
      [105, '1 fails critical-service'],
    ],
    shows: () => [
      ...failedOverByRequest,
      '100 taking-back on-admin-request, falling-back on-admin-request',
      inFailedMode(115, 'start-of-critical-services-failed'),
    ],
  },
  {
    row: 'a service of the backup fails while node 1 is idle',
    script: [
      [10, '1 fails over'],
      [100, '2 fails critical-service'],
    ],
    shows: ({ service }) => [
      ...failedOverByRequest,
      inFailedMode(100 + service, 'critical-service-down'),
    ],
  },
  {
    row: 'a service of the backup fails while that of node 1 is down, then node 2 alone recovers',
    until: 1_000,
    script: [
      [10, '1 fails critical-service'],
      [400, '2 fails critical-service'],
      [800, '2 recovers'],
      [810, '1 is recovered with its peer'],
    ],
    shows: (delays) => [
      ...failedOverByService(delays),
      inFailedMode(400 + delays.service, 'critical-service-down'),
      '810 initializing initialization, initializing initialization',
      '825 failing-over critical-service-down, taking-over critical-service-down',
      '840 failed-over-critical-services-not-running critical-service-down, running-in-backup-mode critical-service-down',
    ],
  },
  {
    row: 'node 1 restarts while the pair is in failed mode',
    until: 1_000,
    script: [
      [10, '1 fails over'],
      [100, '2 fails critical-service'],
      [500, '1 fails node-lost'],
      [800, '1 recovers'],
    ],
    shows: ({ service }) => [
      ...failedOverByRequest,
      inFailedMode(100 + service, 'critical-service-down'),
      '500 down unknown, running-in-failed-mode critical-service-down',
      '800 initializing initialization, running-in-failed-mode critical-service-down',
      inFailedMode(815, 'unknown'),
    ],
  },
  {
    row: 'node 2 does not see node 1 as it starts',
    script: [
      [10, '1 fails node-lost'],
      [10, '2 fails node-lost'],
      [100, '2 recovers'],
      [300, '1 recovers'],
    ],
    shows: () => [
      '10 down unknown, down unknown',
      '100 down unknown, initializing initialization',
      '220 down unknown, taking-over peer-down-during-initialization',
      '235 down unknown, running-in-backup-mode peer-down-during-initialization',
      '300 initializing initialization, running-in-backup-mode peer-down-during-initialization',
      '315 failed-over initialization, running-in-backup-mode peer-down-during-initialization',
    ],
  },
  {
    row: 'a service of node 2 fails as it takes over',
    script: [
      [10, '1 fails over'],
      [15, '2 fails critical-service'],
    ],
    shows: ({ service }) => [
      '10 failing-over on-admin-request, taking-over on-admin-request',
      inFailedMode(15 + service, 'take-over-users-failed'),
    ],
  },
  ...(['critical-service', 'database'] as const).map((cause): Row => {
    const reason = `auto-recover-${cause === 'database' ? 'database-failure' : 'critical-service-down'}`;
    return {
      row: `the backup loses its ${cause}, and its users move to node 1`,
      until: 800,
      script: [
        [10, '1 fails critical-service'],
        [400, '1 recovers'],
        [500, `2 fails ${cause}`],
      ],
      shows: (delays) => [
        ...failedOverByService(delays),
        '400 failed-over critical-service-down, running-in-backup-mode critical-service-down',
        `${500 + delays.service} taking-over ${reason}, failing-over ${reason}`,
        `${515 + delays.service} running-in-backup-mode ${reason}, failed-over-critical-services-not-running ${reason}`,
      ],
    };
  }),
];

/** What no row speaks of: docs/failover.md says how impsim fills the gaps. */
const beside: readonly Row[] = [
  {
    row: 'a failure that is over before it is noticed',
    script: [
      [10, '1 fails critical-service'],
      [99, '1 recovers'],
      [200, '2 fails node-lost'],
      [250, '2 recovers'],
    ],
    shows: () => [
      '200 normal normal, down unknown',
      '250 normal normal, initializing initialization',
      `265 ${NORMAL}`,
    ],
  },
  {
    row: 'the node that takes back is lost for good',
    script: [
      [10, '1 fails over'],
      [100, '1 falls back'],
      [105, '1 fails node-lost'],
    ],
    shows: ({ lost }) => [
      ...failedOverByRequest,
      '100 taking-back on-admin-request, falling-back on-admin-request',
      '105 down unknown, falling-back on-admin-request',
      `${105 + lost} down unknown, taking-over peer-down`,
      `${120 + lost} down unknown, running-in-backup-mode peer-down`,
    ],
  },
  {
    row: 'the node that takes over fails and is well again',
    script: [
      [10, '1 fails power-lost'],
      [135, '2 fails database'],
      [140, '2 recovers'],
    ],
    settings: { keepAliveTimeout: seconds(120), mdmDoubles: 'neither' },
    shows: () => [
      '10 down unknown, normal normal',
      '130 down unknown, taking-over peer-reboot',
      '155 down unknown, running-in-backup-mode peer-reboot',
    ],
  },
  {
    row: 'automatic fallback counts from when the node is healthy, though its users are on their way',
    settings: { automaticFallback: true, mdmDoubles: 'neither' },
    until: 1_950,
    script: [
      [10, '1 fails critical-service'],
      [103, '1 recovers'],
    ],
    shows: () => [
      '100 failing-over critical-service-down, taking-over critical-service-down',
      '115 failed-over critical-service-down, running-in-backup-mode critical-service-down',
      '1903 taking-back automatic-fallback, falling-back automatic-fallback',
      `1918 ${NORMAL}`,
    ],
  },
  {
    row: 'a node that starts while its users are on their way is healthy once it has started',
    settings: { automaticFallback: true, mdmDoubles: 'neither' },
    until: 1_950,
    script: [
      [10, '1 fails node-lost'],
      [73, '1 recovers'],
    ],
    shows: () => [
      '10 down unknown, normal normal',
      '70 down unknown, taking-over peer-down',
      '73 initializing initialization, taking-over peer-down',
      '85 failed-over initialization, running-in-backup-mode peer-down',
      '1885 taking-back automatic-fallback, falling-back automatic-fallback',
      `1900 ${NORMAL}`,
    ],
  },
  {
    row: 'automatic fallback waits for the peer, and counts anew after a failure',
    settings: { automaticFallback: true, mdmDoubles: 'neither' },
    until: 3_400,
    script: [
      [10, '1 fails critical-service'],
      [1_000, '1 recovers'],
      [1_500, '1 fails critical-service'],
      [1_510, '1 recovers'],
      [3_300, '2 fails critical-service'],
      [3_320, '2 recovers'],
    ],
    shows: () => [
      ...failedOverByService({ lost: 60, service: 90 }),
      '1000 failed-over critical-service-down, running-in-backup-mode critical-service-down',
      '3325 taking-back automatic-fallback, falling-back automatic-fallback',
      `3340 ${NORMAL}`,
    ],
  },
];

describe.each([
  { mdm: false, delays: { lost: 60, service: 90 } },
  { mdm: true, delays: { lost: 120, service: 180 } },
])('HA-3, HA-4, HA-6: with MDM $mdm the nodes show', ({ mdm, delays }) => {
  it.each([...onRequest, ...byFailure, ...beside])(
    '$row',
    ({ script, settings = {}, until = 700, shows }) => {
      expect(tracePair(script, { ...settings, mdm, until })).toEqual(shows(delays));
    },
  );
});
