/** How far a long run has come, as one line that is written over again and again. */
import { formatDuration } from '../engine/duration-text.js';
import {
  elapsed,
  inSeconds,
  seconds,
  START,
  type Duration,
  type Instant,
} from '../engine/units.js';
import { numberText } from '../sizing/number-text.js';

export type RunState = {
  readonly id: string;
  readonly now: Instant;
  readonly horizon: Instant;
  readonly events: number;
  /** Seconds of the reader's time since the run began. */
  readonly spent: number;
};

/** `busy-day  9h30m of 24h, 512,000 events a second, 12 s left`. */
export const progressText = ({ id, now, horizon, events, spent }: RunState): string => {
  const share = elapsed(START, now) / elapsed(START, horizon);
  const rate = numberText(Math.round(events / spent));
  const left = share > 0 ? Math.ceil((spent * (1 - share)) / share) : undefined;
  const rest = left === undefined ? '' : `, ${formatDuration(seconds(left))} left`;
  return `${id}  ${howFarText(now, horizon)}, ${rate} events a second${rest}`;
};

/** `9h30m of 24h`, in whole seconds. */
export const howFarText = (now: Instant, horizon: Instant): string =>
  `${wholeSeconds(elapsed(START, now))} of ${wholeSeconds(elapsed(START, horizon))}`;

const wholeSeconds = (span: Duration): string =>
  formatDuration(seconds(Math.floor(inSeconds(span))));
