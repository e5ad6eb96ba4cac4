/**
 * The hold model: so many events are pending; the earliest runs and schedules one in its place. What
 * it costs is the kernel and nothing else. Integer microseconds, exponential delays, limits on.
 */
import { durations, exponential } from '../src/engine/distributions.js';
import { Simulation } from '../src/engine/simulation.js';
import { StreamRows } from '../src/engine/stream-rows.js';
import { instant, later, microseconds, seconds, type Instant } from '../src/engine/units.js';

export type HoldRun = {
  readonly pending: number;
  readonly warmUp: Instant;
  readonly horizon: Instant;
};

export type HoldResult = {
  /** Events after the warm-up, and the processor time that they took. */
  readonly events: number;
  readonly nanoseconds: number;
  /** When the last event ran, and all subjects in their order: two runs that agree here ran alike. */
  readonly clock: number;
  readonly checksum: number;
};

const MEAN_DELAY = seconds(1);
const CHECKSUM_FACTOR = 31;
const NANOSECONDS_IN_MICROSECOND = 1_000;

/** A run of about so many events, after a warm-up of a quarter as many or one whole turn. */
export function holdRun(pending: number, events: number): HoldRun {
  const warmUp = instant(microseconds(MEAN_DELAY * Math.max(1, events / 4 / pending)));
  return { pending, warmUp, horizon: later(warmUp, microseconds((MEAN_DELAY * events) / pending)) };
}

export function hold({ pending, warmUp, horizon }: HoldRun): HoldResult {
  const simulation = new Simulation({
    eventsMax: Number.MAX_SAFE_INTEGER,
    pendingMax: pending,
    simultaneousMax: pending,
  });
  const stream = new StreamRows([1, 2, 3], 1).row(0);
  const delay = durations(exponential(MEAN_DELAY));
  let checksum = 0;
  const clock = new Float64Array(1);
  const held = simulation.define('held', 'timer', (subject: number) => {
    checksum = (Math.imul(checksum, CHECKSUM_FACTOR) + subject) | 0;
    clock[0] = simulation.now;
    simulation.after(delay.draw(stream), held, subject);
  });
  for (let subject = 0; subject < pending; subject += 1)
    simulation.after(delay.draw(stream), held, subject);
  simulation.runUntil(warmUp);

  const before = simulation.events;
  const start = process.cpuUsage();
  simulation.runUntil(horizon);
  const { user, system } = process.cpuUsage(start);
  return {
    events: simulation.events - before,
    nanoseconds: (user + system) * NANOSECONDS_IN_MICROSECOND,
    clock: clock[0]!,
    checksum,
  };
}
