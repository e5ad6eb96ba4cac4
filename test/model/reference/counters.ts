/** QM-12 to QM-14: the seven counters, counted anew each time. */
import { inSeconds, microseconds, minutes } from '../../../src/engine/units.js';
import type { MdmCounter } from '../../../src/model/mdm/mdm-counters.js';
import { isSignedIn, modeOf, takesPart } from './client.js';
import type { History } from './history.js';
import { routerStarted } from './router.js';

const SLICE = minutes(1);

export const countersOf = (history: History): Readonly<Record<MdmCounter, number>> => {
  const clients = history.world.clients.map(({ number }) => number);
  const modes = clients.map((client) => modeOf(history, client));
  const started = routerStarted(history);
  const flushes = history.flushes.filter(({ at }) => at >= started);
  const waits = flushes.flatMap((flush) => flush.waits);
  const sliceBegan = history.now - (history.now % SLICE) - SLICE;
  const inSlice = flushes.filter(({ at }) => at >= sliceBegan && at < sliceBegan + SLICE);
  const waited = waits.reduce((sum, wait) => sum + wait, 0);
  return {
    MDMSessions: clients.filter((one) => isSignedIn(history, one) && takesPart(history, one))
      .length,
    MDMSilentModeSessions: modes.filter((mode) => mode === 'silent').length,
    MDMQuietModeSessions: modes.filter((mode) => mode === 'quiet').length,
    MDMBufferFlushes: flushes.length,
    MDMBufferFlushesLimitReached: flushes.filter(({ limit }) => limit).length,
    MDMBufferFlushPacketCount: inSlice.flatMap((flush) => flush.waits).length,
    MDMBufferAvgQueuedTime: waits.length === 0 ? 0 : inSeconds(microseconds(waited / waits.length)),
  };
};
