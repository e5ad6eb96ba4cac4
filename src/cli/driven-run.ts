/**
 * Drives a run through its legs, so that in between signals are heard and progress is shown. Where the
 * legs end changes nothing in what the run comes to.
 */
import { setImmediate } from 'node:timers/promises';
import { elapsed, later, microseconds, START } from '../engine/units.js';
import type { Replay } from '../scenarios/replay/replay.js';
import type { InterruptionWatch } from './interruption.js';
import { howFarText, progressText } from './run-progress.js';
import type { Terminal } from './terminal.js';

/** Short enough that even a long day is looked at several times a second. */
const LEGS = 2_000;
/** Others wait at most so long, in milliseconds. */
const BREATH_EVERY = 100;

/** @throws {Interrupted} if somebody asked for that; nothing has been written then. */
export const drive = async (
  run: Replay,
  watch: InterruptionWatch,
  { progress }: Terminal,
): Promise<void> => {
  const { horizon, scenario, cluster } = run;
  const leg = microseconds(Math.max(1, Math.ceil(elapsed(START, horizon) / LEGS)));
  const begun = performance.now();
  let breathed = begun;
  try {
    for (let end = START; end < horizon;) {
      end = later(end, leg) < horizon ? later(end, leg) : horizon;
      run.runUntil(end);
      const clock = performance.now();
      if (clock - breathed < BREATH_EVERY) continue;
      breathed = clock;
      const { events } = cluster.simulation;
      const spent = (clock - begun) / MILLISECONDS_IN_SECOND;
      progress?.(progressText({ id: scenario.id, now: end, horizon, events, spent }));
      await setImmediate();
      watch.check(() => `${scenario.id} had come to ${howFarText(end, horizon)}; it wrote nothing`);
    }
    // A run of no time has no leg.
    run.runUntil(horizon);
  } finally {
    progress?.('');
  }
};

const MILLISECONDS_IN_SECOND = 1_000;
