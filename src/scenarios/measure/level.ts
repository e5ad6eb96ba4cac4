/** The levels that metrics show: for each what changes it, and how it is read over some nodes. */
import type { Cluster } from '../../model/cluster.js';
import type { NodeId } from '../../model/devices/identifiers.js';
import type { SessionKind } from '../../model/jsm/session-kind.js';
import type { MdmCounter } from '../../model/mdm/mdm-counters.js';
import type { MetricName } from '../format/metric-catalogue.js';
import type { NodeActivity } from './node-activity.js';
import type { Scope } from './selection-scope.js';

/** What levels are read from. */
export type LevelSource = { readonly cluster: Cluster; readonly activity: NodeActivity };

type SessionMetric = Extract<MetricName, `jsm.${string}`>;
type MessageMetric = Extract<MetricName, `mdm.${string}` | 'ha.lost' | 'messages'>;

export type LevelMetric = SessionMetric | MessageMetric;

/** What may change a level: the sessions of a node, or a decision about messages and clients. */
export type LevelCause = 'session' | 'decision';

/** Undefined for a metric that is no level. */
export const levelCauseOf = (metric: MetricName): LevelCause | undefined => {
  if (isSessionMetric(metric)) return 'session';
  return isMessageMetric(metric) ? 'decision' : undefined;
};

export const isLevel = (metric: MetricName): metric is LevelMetric =>
  levelCauseOf(metric) !== undefined;

const isSessionMetric = (metric: MetricName): metric is SessionMetric => metric.startsWith('jsm.');

const isMessageMetric = (metric: MetricName): metric is MessageMetric =>
  metric.startsWith('mdm.') || metric === 'ha.lost' || metric === 'messages';

/** The level over the nodes now: sessions and packets added up, percent of all their limits. */
export const readLevel = (metric: LevelMetric, scope: Scope, source: LevelSource): number =>
  isSessionMetric(metric)
    ? readSessions(metric, scope, source)
    : readMessages(metric, scope, source);

const PERCENT = 100;

const readSessions = (
  metric: SessionMetric,
  scope: Scope,
  { cluster: { jsm } }: LevelSource,
): number => {
  const counted = (node: NodeId): number => jsm.table.countedOf(node);
  switch (metric) {
    case 'jsm.sessions':
      return over(scope, counted);
    case 'jsm.client':
    case 'jsm.phantom':
    case 'jsm.hybrid':
      return over(scope, (node) => jsm.table.countOf(node, kinds[metric]));
    case 'jsm.percent':
      return (PERCENT * over(scope, counted)) / over(scope, (node) => jsm.limitsOf(node).limit);
    case 'jsm.counter':
      return (PERCENT * over(scope, counted)) / over(scope, (node) => jsm.limitsOf(node).fullLimit);
  }
};

const kinds = {
  'jsm.client': 'client',
  'jsm.phantom': 'phantom',
  'jsm.hybrid': 'hybrid',
} as const satisfies Partial<Record<SessionMetric, SessionKind>>;

const readMessages = (
  metric: MessageMetric,
  scope: Scope,
  { cluster: { mdm, simulation }, activity }: LevelSource,
): number => {
  const counter = (name: MdmCounter): number => mdm.counters.valueOf(name, simulation.now);
  switch (metric) {
    case 'ha.lost':
      return over(scope, (node) => activity.lostWithNode(node));
    case 'mdm.buffered':
      return mdm.state.buffers.packets;
    case 'mdm.sessions':
      return counter('MDMSessions');
    case 'mdm.quietSessions':
      return counter('MDMQuietModeSessions');
    case 'mdm.silentSessions':
      return counter('MDMSilentModeSessions');
    case 'mdm.flushes':
      return counter('MDMBufferFlushes');
    case 'mdm.packetsLost':
      return mdm.counters.lost;
    case 'messages':
      return activity.messages;
  }
};

const over = (scope: Scope, of: (node: NodeId) => number): number =>
  scope.reduce((sum, node) => sum + of(node), 0);
