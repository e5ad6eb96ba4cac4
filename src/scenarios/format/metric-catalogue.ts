/**
 * What a run measures, by the names that thresholds use: for each metric its unit, how its values
 * come about, and the labels that narrow it down.
 */

export const metricLabels = ['node', 'subcluster', 'cluster', 'name', 'during'] as const;
export type MetricLabel = (typeof metricLabels)[number];

/** How values come about: sampled, counted up and sampled, one at each happening, or set. */
export type MetricKind = 'gauge' | 'total' | 'event' | 'constant';

/** What values are numbers of: percent of a limit, time in microseconds, or what is counted. */
export type MetricUnit =
  | 'percent'
  | 'duration'
  | 'sessions'
  | 'alerts'
  | 'packets'
  | 'flushes'
  | 'messages'
  | 'logins a second';

export type Metric = {
  readonly kind: MetricKind;
  readonly unit: MetricUnit;
  readonly labels: readonly MetricLabel[];
  readonly describes: string;
};

/** Alerts that a threshold can name. */
export const alertNames = ['JSMSessionsExceedsThreshold'] as const;
export type AlertName = (typeof alertNames)[number];

/** Whether the node that an alert is about carried its peer's users at that time (HA-11). */
export const alertPeriods = ['normal', 'failover'] as const;
export type AlertPeriod = (typeof alertPeriods)[number];

const places = ['node', 'subcluster', 'cluster'] as const;

const sessions = (describes: string) =>
  ({ kind: 'gauge', unit: 'sessions', labels: places, describes }) as const;

const percentage = (describes: string) =>
  ({ kind: 'gauge', unit: 'percent', labels: places, describes }) as const;

const ofCluster = (kind: 'gauge' | 'total', unit: MetricUnit, describes: string) =>
  ({ kind, unit, labels: [], describes }) as const;

const ofNode = (kind: MetricKind, unit: MetricUnit, describes: string) =>
  ({ kind, unit, labels: ['node'], describes }) as const;

export const metricCatalogue = {
  'jsm.sessions': sessions('Sessions that count against the limit (JSM-6).'),
  'jsm.client': sessions('Client sessions (JSM-1).'),
  'jsm.phantom': sessions('Phantom sessions (JSM-1).'),
  'jsm.hybrid': sessions('Hybrid sessions (JSM-1).'),
  'jsm.percent': percentage('Sessions that count, of the limit that applies (JSM-6).'),
  'jsm.counter': percentage('JSMSessionsExceedsThreshold: of the full limit (JSM-6).'),
  alerts: {
    kind: 'event',
    unit: 'alerts',
    labels: ['name', 'node', 'during'],
    describes: 'Alerts that were raised or repeated (JSM-7).',
  },
  'ha.relogin.time': ofNode('event', 'duration', 'From the loss of a session to the next (HA-7).'),
  'ha.relogin.perSecond': ofNode('event', 'logins a second', 'Logins again in each second (HA-8).'),
  'ha.relogin.upperLimit': ofNode('constant', 'duration', 'The upper limit in effect (HA-5).'),
  'ha.relogin.lowerLimit': ofNode('constant', 'duration', 'The lower limit in effect (HA-5).'),
  'ha.lost': ofNode('total', 'packets', 'Packets lost with a node (QM-9).'),
  'mdm.buffered': ofCluster('gauge', 'packets', 'Packets that wait in buffers (QM-2).'),
  'mdm.sessions': ofCluster('gauge', 'sessions', 'MDMSessions (QM-12).'),
  'mdm.quietSessions': ofCluster('gauge', 'sessions', 'MDMQuietModeSessions (QM-12).'),
  'mdm.silentSessions': ofCluster('gauge', 'sessions', 'MDMSilentModeSessions (QM-12).'),
  'mdm.flushes': ofCluster('total', 'flushes', 'MDMBufferFlushes (QM-12).'),
  'mdm.packetsLost': ofCluster('total', 'packets', 'Packets lost, whatever the reason (QM-9).'),
  'logins.perSecond': ofNode('event', 'logins a second', 'Logins in each second.'),
  messages: ofCluster('total', 'messages', 'Messages sent so far.'),
} as const satisfies Readonly<Record<string, Metric>>;

export type MetricName = keyof typeof metricCatalogue;

const isMetricName = (name: string): name is MetricName => Object.hasOwn(metricCatalogue, name);

export const metricNames: readonly MetricName[] = Object.keys(metricCatalogue).filter(isMetricName);

export const metricOf = (name: MetricName): Metric => metricCatalogue[name];
