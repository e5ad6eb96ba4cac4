/**
 * The counters of JSM sessions under both generations of names (JSM-3): the administration guide's,
 * and those of the object `Cisco XCP JSM` in RTMT.
 */
import type { NodeId } from '../devices/identifiers.js';
import type { SessionTable } from './session-table.js';

export const jsmCounters = [
  'JsmClientSessionsActive',
  'JsmPhantomSessionsActive',
  'JsmHybridSessionsActive',
  'JSMSessionsExceedsThreshold',
  'JsmSessionsClient',
  'JsmSessionsClientInactive',
  'JsmSessionsPhantom',
  'JsmSessionsHybrid',
  'JsmSessionsComposed',
  'JsmSessionsTotal',
  'JsmSessionsMaxTotalPtg',
] as const;

export type JsmCounter = (typeof jsmCounters)[number];

const PERCENT = 100;

/**
 * What the counter shows on the node: sessions, or percent of the full limit (JSM-6).
 * @param fullLimit the node's full limit, in sessions
 */
export const jsmCounterOf = (
  counter: JsmCounter,
  node: NodeId,
  { sessions, fullLimit }: { readonly sessions: SessionTable; readonly fullLimit: number },
): number => {
  switch (counter) {
    case 'JsmClientSessionsActive':
    case 'JsmSessionsClient':
      return sessions.countOf(node, 'client');
    case 'JsmPhantomSessionsActive':
    case 'JsmSessionsPhantom':
      return sessions.countOf(node, 'phantom');
    case 'JsmHybridSessionsActive':
    case 'JsmSessionsHybrid':
      return sessions.countOf(node, 'hybrid');
    case 'JsmSessionsClientInactive':
      return sessions.countOf(node, 'inactive');
    case 'JsmSessionsComposed':
      return sessions.countOf(node, 'composed');
    case 'JsmSessionsTotal':
      return sessions.countedOf(node);
    case 'JSMSessionsExceedsThreshold':
    case 'JsmSessionsMaxTotalPtg':
      return (PERCENT * sessions.countedOf(node)) / fullLimit;
  }
};
