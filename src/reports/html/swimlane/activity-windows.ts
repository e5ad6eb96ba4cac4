/**
 * Who is the active client from when to when (MDM-5), as the trace has it, and how much of the five
 * minutes is left.
 */
import { elapsed, type Instant } from '../../../engine/units.js';
import { activeClientWindow } from '../../../model/mdm/mdm-figures.js';
import type { TraceEntry } from '../../../scenarios/replay/trace.js';

export type ActivityWindow = {
  readonly user: string;
  readonly client: string;
  readonly from: Instant;
  /** The entry of the trace that opened it. */
  readonly place: number;
  /** When it closes if nothing happens before; the client is active at that moment still. */
  readonly lastMoment: Instant;
  /** The entry that ended it before its time, by renewing it, or by making another client or nobody active. */
  readonly endedBy: number | undefined;
};

/** In the order in which they opened. */
export const activityWindows = (trace: readonly TraceEntry[]): readonly ActivityWindow[] => {
  const windows: ActivityWindow[] = [];
  /** The place among the windows of the one that is open, by user. */
  const open = new Map<string, number>();
  for (const [place, entry] of trace.entries()) {
    if (entry.entry !== 'event') continue;
    for (const { user, active } of entry.activity) {
      const before = open.get(user);
      const last = before === undefined ? undefined : windows[before];
      if (before !== undefined && last !== undefined && entry.at <= last.lastMoment)
        windows[before] = { ...last, endedBy: place };
      open.delete(user);
      if (active === undefined) continue;
      open.set(user, windows.length);
      windows.push({ user, ...active, from: entry.at, place, endedBy: undefined });
    }
  }
  // One that another took over at once was never seen.
  return windows.filter(({ place, endedBy }) => place !== endedBy);
};

/** What is left of the window at that moment, from 1 down to 0. */
export const shareLeft = ({ lastMoment }: ActivityWindow, at: Instant): number =>
  at >= lastMoment ? 0 : Math.min(1, elapsed(at, lastMoment) / activeClientWindow.value);
