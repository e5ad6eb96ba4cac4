/**
 * The counters of the object `Cisco XCP MDM Counters` (QM-12), by the vendor's names.
 */
export const mdmCounters = [
  'MDMSessions',
  'MDMSilentModeSessions',
  'MDMQuietModeSessions',
  'MDMBufferFlushes',
  'MDMBufferFlushesLimitReached',
  'MDMBufferFlushPacketCount',
  'MDMBufferAvgQueuedTime',
] as const;

export type MdmCounter = (typeof mdmCounters)[number];
